using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <summary>
/// Makes masked arrays, lazily and block by block, with the names and rules of NumPy's <c>ma</c>. What is masked already stays masked.
/// Reductions are in <see cref="ArrayReductions"/>.
/// </summary>
public static partial class MaskedArray
{
    /// <summary>An array and where its elements are masked.</summary>
    /// <param name="data">The elements.</param>
    /// <param name="mask">True where one is masked, of a shape that broadcasts to that of the data; null for nowhere.</param>
    /// <param name="fillValue">What stands for masked elements when they are filled; null for NumPy's.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static MaskedArray<T> Create<T>(ChunkedArray<T> data, ChunkedArray<bool>? mask = null, T? fillValue = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(data, mask, fillValue);
    }

    /// <summary>Masked where a condition is true.</summary>
    /// <param name="array">The array.</param>
    /// <param name="condition">The condition, of a shape that broadcasts to that of the array.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static MaskedArray<T> MaskedWhere<T>(ChunkedArray<T> array, ChunkedArray<bool> condition)
        where T : unmanaged => MaskedWhere((MaskedArray<T>)Checked(array), condition);

    /// <inheritdoc cref="MaskedWhere{T}(ChunkedArray{T}, ChunkedArray{bool})"/>
    public static MaskedArray<T> MaskedWhere<T>(MaskedArray<T> array, ChunkedArray<bool> condition)
        where T : unmanaged => With(array, Checked(condition));

    /// <summary>Masked where elements are equal to a value, which becomes the fill value.</summary>
    /// <param name="array">The array.</param>
    /// <param name="value">The value to compare with.</param>
    public static MaskedArray<T> MaskedEqual<T>(ChunkedArray<T> array, T value)
        where T : unmanaged => MaskedEqual((MaskedArray<T>)Checked(array), value);

    /// <inheritdoc cref="MaskedEqual{T}(ChunkedArray{T}, T)"/>
    public static MaskedArray<T> MaskedEqual<T>(MaskedArray<T> array, T value)
        where T : unmanaged => With(array, ArrayMath.Equal(Checked(array).Data, value)).WithFillValue(value);

    /// <summary>Masked where elements are not equal to a value.</summary>
    /// <param name="array">The array.</param>
    /// <param name="value">The value to compare with.</param>
    public static MaskedArray<T> MaskedNotEqual<T>(ChunkedArray<T> array, T value)
        where T : unmanaged => MaskedNotEqual((MaskedArray<T>)Checked(array), value);

    /// <inheritdoc cref="MaskedNotEqual{T}(ChunkedArray{T}, T)"/>
    public static MaskedArray<T> MaskedNotEqual<T>(MaskedArray<T> array, T value)
        where T : unmanaged => With(array, ArrayMath.NotEqual(Checked(array).Data, value));

    /// <summary>Masked where elements are greater than a value.</summary>
    /// <param name="array">The array.</param>
    /// <param name="value">The value to compare with.</param>
    public static MaskedArray<T> MaskedGreater<T>(ChunkedArray<T> array, T value)
        where T : unmanaged => MaskedGreater((MaskedArray<T>)Checked(array), value);

    /// <inheritdoc cref="MaskedGreater{T}(ChunkedArray{T}, T)"/>
    public static MaskedArray<T> MaskedGreater<T>(MaskedArray<T> array, T value)
        where T : unmanaged => With(array, ArrayMath.Greater(Checked(array).Data, value));

    /// <summary>Masked where elements are greater than or equal to a value.</summary>
    /// <param name="array">The array.</param>
    /// <param name="value">The value to compare with.</param>
    public static MaskedArray<T> MaskedGreaterEqual<T>(ChunkedArray<T> array, T value)
        where T : unmanaged => MaskedGreaterEqual((MaskedArray<T>)Checked(array), value);

    /// <inheritdoc cref="MaskedGreaterEqual{T}(ChunkedArray{T}, T)"/>
    public static MaskedArray<T> MaskedGreaterEqual<T>(MaskedArray<T> array, T value)
        where T : unmanaged => With(array, ArrayMath.GreaterEqual(Checked(array).Data, value));

    /// <summary>Masked where elements are less than a value.</summary>
    /// <param name="array">The array.</param>
    /// <param name="value">The value to compare with.</param>
    public static MaskedArray<T> MaskedLess<T>(ChunkedArray<T> array, T value)
        where T : unmanaged => MaskedLess((MaskedArray<T>)Checked(array), value);

    /// <inheritdoc cref="MaskedLess{T}(ChunkedArray{T}, T)"/>
    public static MaskedArray<T> MaskedLess<T>(MaskedArray<T> array, T value)
        where T : unmanaged => With(array, ArrayMath.Less(Checked(array).Data, value));

    /// <summary>Masked where elements are less than or equal to a value.</summary>
    /// <param name="array">The array.</param>
    /// <param name="value">The value to compare with.</param>
    public static MaskedArray<T> MaskedLessEqual<T>(ChunkedArray<T> array, T value)
        where T : unmanaged => MaskedLessEqual((MaskedArray<T>)Checked(array), value);

    /// <inheritdoc cref="MaskedLessEqual{T}(ChunkedArray{T}, T)"/>
    public static MaskedArray<T> MaskedLessEqual<T>(MaskedArray<T> array, T value)
        where T : unmanaged => With(array, ArrayMath.LessEqual(Checked(array).Data, value));

    /// <summary>Masked where elements are inside of bounds, or on one of them.</summary>
    /// <param name="array">The array.</param>
    /// <param name="first">One bound.</param>
    /// <param name="second">The other one.</param>
    public static MaskedArray<T> MaskedInside<T>(ChunkedArray<T> array, T first, T second)
        where T : unmanaged => MaskedInside((MaskedArray<T>)Checked(array), first, second);

    /// <inheritdoc cref="MaskedInside{T}(ChunkedArray{T}, T, T)"/>
    public static MaskedArray<T> MaskedInside<T>(MaskedArray<T> array, T first, T second)
        where T : unmanaged
    {
        (T low, T high) = Ordered(first, second);
        ChunkedArray<T> data = Checked(array).Data;
        return With(array, (data >= low) & (data <= high));
    }

    /// <summary>Masked where elements are outside of bounds.</summary>
    /// <param name="array">The array.</param>
    /// <param name="first">One bound.</param>
    /// <param name="second">The other one.</param>
    public static MaskedArray<T> MaskedOutside<T>(ChunkedArray<T> array, T first, T second)
        where T : unmanaged => MaskedOutside((MaskedArray<T>)Checked(array), first, second);

    /// <inheritdoc cref="MaskedOutside{T}(ChunkedArray{T}, T, T)"/>
    public static MaskedArray<T> MaskedOutside<T>(MaskedArray<T> array, T first, T second)
        where T : unmanaged
    {
        (T low, T high) = Ordered(first, second);
        ChunkedArray<T> data = Checked(array).Data;
        return With(array, (data < low) | (data > high));
    }

    /// <summary>Masked where elements are infinite or not a number.</summary>
    /// <param name="array">The array.</param>
    public static MaskedArray<T> MaskedInvalid<T>(ChunkedArray<T> array)
        where T : unmanaged => MaskedInvalid((MaskedArray<T>)Checked(array));

    /// <inheritdoc cref="MaskedInvalid{T}(ChunkedArray{T})"/>
    public static MaskedArray<T> MaskedInvalid<T>(MaskedArray<T> array)
        where T : unmanaged => With(array, NotFinite(Checked(array).Data));

    /// <summary>Masked where elements are infinite or not a number, and the fill value in their place.</summary>
    /// <param name="array">The array.</param>
    /// <param name="fillValue">The fill value; the array's own, or NumPy's, when absent.</param>
    public static MaskedArray<T> FixInvalid<T>(ChunkedArray<T> array, T? fillValue = null)
        where T : unmanaged => FixInvalid((MaskedArray<T>)Checked(array), fillValue);

    /// <inheritdoc cref="FixInvalid{T}(ChunkedArray{T}, T?)"/>
    public static MaskedArray<T> FixInvalid<T>(MaskedArray<T> array, T? fillValue = null)
        where T : unmanaged
    {
        ChunkedArray<bool> invalid = NotFinite(Checked(array).Data);
        T fill = fillValue ?? array.FillValue;
        return With(new MaskedArray<T>(ArrayMath.Where(invalid, fill, array.Data), array.MaskOrNull, fill), invalid);
    }

    /// <summary>Masked where elements are close to a value, within absolute + relative · |value|; the value becomes the fill value.</summary>
    /// <param name="array">The array.</param>
    /// <param name="value">The value.</param>
    /// <param name="relative">The tolerance as a part of the value.</param>
    /// <param name="absolute">The tolerance in any case.</param>
    public static MaskedArray<double> MaskedValues(ChunkedArray<double> array, double value, double relative = 1e-5, double absolute = 1e-8) =>
        MaskedValues((MaskedArray<double>)Checked(array), value, relative, absolute);

    /// <inheritdoc cref="MaskedValues(ChunkedArray{double}, double, double, double)"/>
    public static MaskedArray<double> MaskedValues(MaskedArray<double> array, double value, double relative = 1e-5, double absolute = 1e-8) =>
        With(array, ArrayMath.IsClose(Checked(array).Data, ChunkedArray.Full([], value), relative, absolute)).WithFillValue(value);

    /// <inheritdoc cref="MaskedValues(ChunkedArray{double}, double, double, double)"/>
    public static MaskedArray<float> MaskedValues(ChunkedArray<float> array, float value, double relative = 1e-5, double absolute = 1e-8) =>
        MaskedValues((MaskedArray<float>)Checked(array), value, relative, absolute);

    /// <inheritdoc cref="MaskedValues(ChunkedArray{double}, double, double, double)"/>
    public static MaskedArray<float> MaskedValues(MaskedArray<float> array, float value, double relative = 1e-5, double absolute = 1e-8) =>
        With(array, ArrayMath.IsClose(Checked(array).Data, ChunkedArray.Full([], value), relative, absolute)).WithFillValue(value);

    /// <summary>Chooses element by element between two arrays; masked where the condition or the element that is chosen is.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="yes">What stands where it is true.</param>
    /// <param name="no">What stands where it is false.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static MaskedArray<T> Where<T>(MaskedArray<bool> condition, MaskedArray<T> yes, MaskedArray<T> no)
        where T : unmanaged
    {
        ChunkedArray<bool> choice = Checked(condition).Data;
        ChunkedArray<bool>? chosen = Checked(yes).MaskOrNull is null && Checked(no).MaskOrNull is null ? null : ArrayMath.Where(choice, yes.Mask, no.Mask);
        return new(ArrayMath.Where(choice, yes.Data, no.Data), MaskedOperators.Either(condition.MaskOrNull, chosen), null);
    }

    /// <summary>Any function of two arrays that works element by element, done to the data; the result is masked where an operand is.</summary>
    /// <typeparam name="TLeft">The left side's type.</typeparam>
    /// <typeparam name="TRight">The right side's type.</typeparam>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <param name="function">The function: <c>ArrayMath.Power</c>, <c>(a, b) => a + b</c> for unlike types.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static MaskedArray<TResult> Apply<TLeft, TRight, TResult>(
        MaskedArray<TLeft> left, MaskedArray<TRight> right, Func<ChunkedArray<TLeft>, ChunkedArray<TRight>, ChunkedArray<TResult>> function)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return new(function(Checked(left).Data, Checked(right).Data), MaskedOperators.Either(left.MaskOrNull, right.MaskOrNull), null);
    }

    /// <summary>The positions of the elements that are neither masked nor zero, row by row: for each axis an array, whose length is known when it is computed.</summary>
    /// <param name="array">The array, of one axis at least.</param>
    public static IReadOnlyList<ChunkedArray<long>> NonZero<T>(MaskedArray<T> array)
        where T : unmanaged => ChunkedArray.NonZero("nonzero", Checked(array).Filled(default(T)));

    /// <summary>Zeros, masked where an array is.</summary>
    /// <param name="array">The array.</param>
    public static MaskedArray<T> ZerosLike<T>(MaskedArray<T> array)
        where T : unmanaged => new(ChunkedArray.ZerosLike(Checked(array).Data), array.MaskOrNull, array.OwnFillValue);

    /// <summary>Ones, masked where an array is.</summary>
    /// <param name="array">The array.</param>
    public static MaskedArray<T> OnesLike<T>(MaskedArray<T> array)
        where T : unmanaged => new(ChunkedArray.OnesLike(Checked(array).Data), array.MaskOrNull, array.OwnFillValue);

    /// <summary>Elements that do not matter, masked where an array is.</summary>
    /// <param name="array">The array.</param>
    public static MaskedArray<T> EmptyLike<T>(MaskedArray<T> array)
        where T : unmanaged => new(ChunkedArray.EmptyLike(Checked(array).Data), array.MaskOrNull, array.OwnFillValue);

    private static TArray Checked<TArray>(TArray array)
        where TArray : class
    {
        ArgumentNullException.ThrowIfNull(array);
        return array;
    }

    private static MaskedArray<T> With<T>(MaskedArray<T> array, ChunkedArray<bool> mask)
        where T : unmanaged => new(Checked(array).Data, MaskedOperators.Either(array.MaskOrNull, mask), array.OwnFillValue);

    private static ChunkedArray<bool> NotFinite<T>(ChunkedArray<T> data)
        where T : unmanaged => new(Elementwise.Apply(
            TileOp.Invert, ElementKind.Bool, ElementKind.Bool, Elementwise.Apply(TileOp.IsFinite, data.Array.Kind, ElementKind.Bool, data.Array)));

    private static (T Low, T High) Ordered<T>(T first, T second)
        where T : unmanaged => first is IComparable<T> comparable
        ? comparable.CompareTo(second) <= 0 ? (first, second) : (second, first)
        : throw new NotSupportedException($"Bounds are not defined for arrays of {typeof(T).Name}, which has no order.");
}
