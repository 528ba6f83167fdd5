using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Running;

/// <summary>Running sums and products of blocks.</summary>
internal static class Scanning
{
    /// <summary>Those of a block along an axis.</summary>
    public static Block Scan(Block block, bool isProduct, int axis) => block.Kind switch
    {
        ElementKind.Float64 => Scan<double>(block, isProduct, axis),
        ElementKind.Float32 => Scan<float>(block, isProduct, axis),
        ElementKind.Int64 => Scan<long>(block, isProduct, axis),
        _ => Scan<Complex>(block, isProduct, axis),
    };

    /// <summary>Those of a block over what stood before it, which has one element along the axis; null for nothing.</summary>
    public static Block Over(Block block, Block? carry, bool isProduct, int axis) => carry is null ? block : block.Kind switch
    {
        ElementKind.Float64 => Over<double>(block, carry, isProduct, axis),
        ElementKind.Float32 => Over<float>(block, carry, isProduct, axis),
        ElementKind.Int64 => Over<long>(block, carry, isProduct, axis),
        _ => Over<Complex>(block, carry, isProduct, axis),
    };

    private static Block<T> Scan<T>(Block source, bool isProduct, int axis)
        where T : unmanaged, INumberBase<T>
    {
        Block<T> result = Block<T>.New(source.Shape.ToArray());
        source.CopyTo(result);
        (int outer, int length, int inner) = Parts(source, axis);
        for (int o = 0; o < outer; o++)
        {
            Span<T> own = result.Writable.Slice(o * length * inner, length * inner);
            if (inner == 1)
            {
                Run(own, isProduct);
                continue;
            }

            for (int i = 1; i < length; i++)
            {
                Step(own.Slice(i * inner, inner), own.Slice((i - 1) * inner, inner), own.Slice(i * inner, inner), isProduct);
            }
        }

        return result;
    }

    private static Block<T> Over<T>(Block source, Block carry, bool isProduct, int axis)
        where T : unmanaged, INumberBase<T>
    {
        Block<T> result = Block<T>.New(source.Shape.ToArray());
        ReadOnlySpan<T> from = ((Block<T>)source.ToContiguous()).Span, before = ((Block<T>)carry.ToContiguous()).Span;
        (int outer, int length, int inner) = Parts(source, axis);
        for (int o = 0; o < outer; o++)
        {
            int start = o * length * inner;
            if (inner == 1)
            {
                ReadOnlySpan<T> own = from.Slice(start, length);
                Span<T> to = result.Writable.Slice(start, length);
                if (isProduct)
                {
                    TensorPrimitives.Multiply(own, before[o], to);
                }
                else
                {
                    TensorPrimitives.Add(own, before[o], to);
                }

                continue;
            }

            for (int i = 0; i < length; i++)
            {
                Step(from.Slice(start + (i * inner), inner), before.Slice(o * inner, inner), result.Writable.Slice(start + (i * inner), inner), isProduct);
            }
        }

        return result;
    }

    private static void Run<T>(Span<T> values, bool isProduct)
        where T : INumberBase<T>
    {
        for (int i = 1; i < values.Length; i++)
        {
            values[i] = isProduct ? values[i - 1] * values[i] : values[i - 1] + values[i];
        }
    }

    private static void Step<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> result, bool isProduct)
        where T : INumberBase<T>
    {
        if (isProduct)
        {
            TensorPrimitives.Multiply(left, right, result);
        }
        else
        {
            TensorPrimitives.Add(left, right, result);
        }
    }

    /// <summary>How many positions stand before an axis, on it, and behind it.</summary>
    private static (int Outer, int Length, int Inner) Parts(Block block, int axis)
    {
        int outer = 1, inner = 1;
        for (int other = 0; other < block.Rank; other++)
        {
            outer *= other < axis ? block.Shape[other] : 1;
            inner *= other > axis ? block.Shape[other] : 1;
        }

        return (outer, block.Shape[axis], inner);
    }
}
