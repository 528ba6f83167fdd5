using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.Running;

namespace Actors.Arrays;

/// <content>Running sums and products: of int, short, byte and bool as longs.</content>
public static partial class ArrayReductions
{
    /// <summary>Running sums along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<T> CumSum<T>(this ChunkedArray<T> array, int? axis = null)
        where T : unmanaged => Scan<T, T>(false, false, array, axis);

    /// <summary>Running sums along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> CumSum(this ChunkedArray<int> array, int? axis = null) => Scan<int, long>(false, false, array, axis);

    /// <summary>Running sums along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> CumSum(this ChunkedArray<short> array, int? axis = null) => Scan<short, long>(false, false, array, axis);

    /// <summary>Running sums along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> CumSum(this ChunkedArray<byte> array, int? axis = null) => Scan<byte, long>(false, false, array, axis);

    /// <summary>Running sums along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> CumSum(this ChunkedArray<bool> array, int? axis = null) => Scan<bool, long>(false, false, array, axis);

    /// <summary>Running products along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<T> CumProd<T>(this ChunkedArray<T> array, int? axis = null)
        where T : unmanaged => Scan<T, T>(true, false, array, axis);

    /// <summary>Running products along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> CumProd(this ChunkedArray<int> array, int? axis = null) => Scan<int, long>(true, false, array, axis);

    /// <summary>Running products along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> CumProd(this ChunkedArray<short> array, int? axis = null) => Scan<short, long>(true, false, array, axis);

    /// <summary>Running products along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> CumProd(this ChunkedArray<byte> array, int? axis = null) => Scan<byte, long>(true, false, array, axis);

    /// <summary>Running products along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> CumProd(this ChunkedArray<bool> array, int? axis = null) => Scan<bool, long>(true, false, array, axis);

    /// <summary>Running sums, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<T> NanCumSum<T>(this ChunkedArray<T> array, int? axis = null)
        where T : unmanaged => Scan<T, T>(false, true, array, axis);

    /// <summary>Running sums, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> NanCumSum(this ChunkedArray<int> array, int? axis = null) => Scan<int, long>(false, true, array, axis);

    /// <summary>Running sums, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> NanCumSum(this ChunkedArray<short> array, int? axis = null) => Scan<short, long>(false, true, array, axis);

    /// <summary>Running sums, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> NanCumSum(this ChunkedArray<byte> array, int? axis = null) => Scan<byte, long>(false, true, array, axis);

    /// <summary>Running sums, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> NanCumSum(this ChunkedArray<bool> array, int? axis = null) => Scan<bool, long>(false, true, array, axis);

    /// <summary>Running products, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<T> NanCumProd<T>(this ChunkedArray<T> array, int? axis = null)
        where T : unmanaged => Scan<T, T>(true, true, array, axis);

    /// <summary>Running products, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> NanCumProd(this ChunkedArray<int> array, int? axis = null) => Scan<int, long>(true, true, array, axis);

    /// <summary>Running products, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> NanCumProd(this ChunkedArray<short> array, int? axis = null) => Scan<short, long>(true, true, array, axis);

    /// <summary>Running products, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> NanCumProd(this ChunkedArray<byte> array, int? axis = null) => Scan<byte, long>(true, true, array, axis);

    /// <summary>Running products, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last; null for all elements row by row.</param>
    public static ChunkedArray<long> NanCumProd(this ChunkedArray<bool> array, int? axis = null) => Scan<bool, long>(true, true, array, axis);

    private static ChunkedArray<TResult> Scan<T, TResult>(bool isProduct, bool skipsNaN, ChunkedArray<T> array, int? axis)
        where T : unmanaged
        where TResult : unmanaged
    {
        string name = (skipsNaN ? "nan" : "") + (isProduct ? "cumprod" : "cumsum");
        ArrayExpr source = Elementwise.Cast(Checked(array), ElementKinds.Of<TResult>());
        if (source.Kind is ElementKind.Bool or ElementKind.Byte or ElementKind.Int16 or ElementKind.Int32)
        {
            // A caller that knows the type only as a parameter: there is no place for the widened elements.
            throw new NotSupportedException($"'{name}' of {source.Kind.Name()} gives longs: call it on an array whose type is stated, or cast to long first.");
        }

        if (skipsNaN && !source.Kind.IsInteger())
        {
            source = Elementwise.Apply(isProduct ? TileOp.NanToOne : TileOp.NanToZero, source.Kind, source.Kind, source);
        }

        int along = axis is { } given ? Reducing.Axis(name, source.Layout, given) : 0;
        ChunkedArray<TResult> numbers = new(source);
        return new(new ScanExpr(isProduct, along, (axis is null ? numbers.Ravel() : numbers).Array));
    }
}
