using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>Running sums or products of a block along an axis, going on from the block before.</summary>
internal sealed record ScanKernel(bool IsProduct, int Axis) : Kernel
{
    public override string Label => IsProduct ? "cumprod" : "cumsum";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var block = (Block)inputs[0]!;
        Block? before = inputs.Length > 1 ? (Block)inputs[1]! : null;
        return block.Kind switch
        {
            ElementKind.Float64 => Run<double>(block, before),
            ElementKind.Float32 => Run<float>(block, before),
            ElementKind.Int64 => Run<long>(block, before),
            ElementKind.Int32 => Run<int>(block, before),
            ElementKind.Int16 => Run<short>(block, before),
            ElementKind.Byte => Run<byte>(block, before),
            _ => Run<Complex>(block, before),
        };
    }

    private Block<T> Run<T>(Block source, Block? before)
        where T : unmanaged, INumberBase<T>
    {
        Block<T> result = Block<T>.New(source.Shape.ToArray());
        source.CopyTo(result);
        int length = source.Shape[Axis], inner = 1, outer = 1;
        for (int axis = 0; axis < source.Rank; axis++)
        {
            outer *= axis < Axis ? source.Shape[axis] : 1;
            inner *= axis > Axis ? source.Shape[axis] : 1;
        }

        // An empty block hands on what came before it: its result is empty, so the last block that is not is asked for.
        Block<T>? carry = before is null || before.Shape[Axis] == 0 ? null : (Block<T>)before.ToContiguous();
        for (int o = 0; o < outer; o++)
        {
            Span<T> own = result.Writable.Slice(o * length * inner, length * inner);
            for (int i = 0; i < length; i++)
            {
                ReadOnlySpan<T> last = i > 0 ? own.Slice((i - 1) * inner, inner)
                    : carry is null ? [] : carry.Span.Slice((((o + 1) * carry.Shape[Axis]) - 1) * inner, inner);
                if (!last.IsEmpty && IsProduct)
                {
                    TensorPrimitives.Multiply(own.Slice(i * inner, inner), last, own.Slice(i * inner, inner));
                }
                else if (!last.IsEmpty)
                {
                    TensorPrimitives.Add(own.Slice(i * inner, inner), last, own.Slice(i * inner, inner));
                }
            }
        }

        return result;
    }
}
