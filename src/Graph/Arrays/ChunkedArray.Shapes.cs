using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>Arrays like others, nested arrays and functions of the position.</content>
public static partial class ChunkedArray
{
    /// <summary>An array of a nested .NET array of any rank (<c>int[,,,]</c>), whose elements are copied.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="values">The elements.</param>
    /// <param name="chunks">How it is cut.</param>
    /// <exception cref="ArgumentException">The elements have another type.</exception>
    public static ChunkedArray<T> FromArray<T>(Array values, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.GetType().GetElementType() == typeof(T) ? FromRectangular<T>(values, chunks)
            : throw new ArgumentException($"The elements are {values.GetType().GetElementType()}, not {typeof(T)}.", nameof(values));
    }

    /// <summary>An array whose elements do not matter, because all will be replaced. They are zeros.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> Empty<T>(long[] shape, Chunks chunks = default)
        where T : unmanaged => Full(shape, default(T), chunks);

    /// <summary>An array of one value with another array's shape and chunks.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="array">The other array.</param>
    /// <param name="value">The value.</param>
    /// <param name="chunks">How it is cut; as the other one when absent.</param>
    public static ChunkedArray<T> FullLike<T>(ChunkedArray<T> array, T value, Chunks? chunks = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Layout.IsKnown ? Full(array.Layout.ShapeArray, value, chunks ?? array.Layout.Chunks)
            : throw Reducing.UnknownSizes("full_like", array.Layout);
    }

    /// <summary>An array of zeros with another array's shape and chunks.</summary>
    /// <inheritdoc cref="FullLike{T}"/>
    public static ChunkedArray<T> ZerosLike<T>(ChunkedArray<T> array, Chunks? chunks = null)
        where T : unmanaged => FullLike(array, default, chunks);

    /// <summary>An array of ones with another array's shape and chunks.</summary>
    /// <inheritdoc cref="FullLike{T}"/>
    public static ChunkedArray<T> OnesLike<T>(ChunkedArray<T> array, Chunks? chunks = null)
        where T : unmanaged => FullLike(array, (T)Constants.Of(ElementKinds.Of<T>(), 1), chunks);

    /// <summary>An array with another array's shape and chunks whose elements do not matter. They are zeros.</summary>
    /// <inheritdoc cref="FullLike{T}"/>
    public static ChunkedArray<T> EmptyLike<T>(ChunkedArray<T> array, Chunks? chunks = null)
        where T : unmanaged => FullLike(array, default, chunks);

    /// <summary>A vector of a function of the position.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="length">The length.</param>
    /// <param name="function">The element at a position.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> FromFunction<T>(long length, Func<long, T> function, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return OfIndex<T>([length], function, position => function(position[0]), chunks);
    }

    /// <summary>A matrix of a function of row and column.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="function">The element at a row and a column.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> FromFunction<T>(long rows, long columns, Func<long, long, T> function, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return OfIndex<T>([rows, columns], function, position => function(position[0], position[1]), chunks);
    }

    /// <summary>An array of a function of the position.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="function">The element at a position, which it must not keep.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> FromIndex<T>(long[] shape, Func<IReadOnlyList<long>, T> function, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return OfIndex<T>(shape, function, position => function(position), chunks);
    }

    private static ChunkedArray<T> OfIndex<T>(long[] shape, Delegate named, Func<long[], T> function, Chunks chunks)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(shape);
        CheckShape("from-function", shape);
        if (shape.Length == 0)
        {
            return Full([], function([]));
        }

        var layout = new ArrayLayout(chunks.For(shape, Unsafe.SizeOf<T>()));
        UInt128 token = ContentToken.Of(typeof(T), named, shape);
        return new(new SourceExpr(
            "from-function", ElementKinds.Of<T>(), layout, token, position => new FunctionKernel<T>(
                token, block => Filled(block, function), BlockPosition.Of(layout, position))));
    }

    private static Tensor<T> Filled<T>(BlockPosition block, Func<long[], T> function)
        where T : unmanaged
    {
        var values = new T[block.Shape.Aggregate(1L, (a, b) => a * b)];
        long[] position = [.. block.Start];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = function(position);
            for (int axis = position.Length - 1; axis >= 0 && ++position[axis] == block.Start[axis] + block.Shape[axis]; axis--)
            {
                position[axis] = block.Start[axis];
            }
        }

        return Tensor.Create(values, [.. block.Shape.Select(s => (nint)s)]);
    }
}
