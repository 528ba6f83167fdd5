using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.Kernels;

/// <summary>Blocks as they stand under an index space.</summary>
internal static class BlockViews
{
    /// <summary>The shape that blocks have together.</summary>
    /// <exception cref="ArgumentException">They do not fit: sizes that were unknown turned out to differ.</exception>
    public static int[] Shape(ReadOnlySpan<object?> inputs, ReadOnlySpan<AxisMap> maps, int rank)
    {
        var shape = new int[rank];
        Array.Fill(shape, 1);
        for (int i = 0; i < maps.Length; i++)
        {
            var block = (Block)inputs[i]!;
            for (int axis = 0; axis < rank; axis++)
            {
                int size = maps[i][axis] < 0 ? 1 : block.Shape[maps[i][axis]];
                if (size != 1 && shape[axis] != 1 && shape[axis] != size)
                {
                    throw new ArgumentException(
                        $"Chunks whose sizes were not known before do not fit: axis {axis} has {shape[axis]} and {size} elements.");
                }

                shape[axis] = shape[axis] == 1 ? size : shape[axis];
            }
        }

        return shape;
    }

    /// <summary>A block with the axes and shape of an index space; values of axes it lacks, or has one of, repeat.</summary>
    public static Block Under(Block block, AxisMap map, int[] shape)
    {
        var strides = new int[shape.Length];
        bool repeats = false;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            int own = map[axis];
            strides[axis] = own < 0 || block.Shape[own] == 1 ? 0 : block.Strides[own];
            repeats |= strides[axis] == 0 && shape[axis] > 1;
        }

        // What is read again and again is made once.
        return (repeats ? block.Materialize() : block).View(shape, strides, block.Offset);
    }

    /// <summary>All inputs under one space.</summary>
    public static Block[] All(ReadOnlySpan<object?> inputs, ReadOnlySpan<AxisMap> maps, int[] shape)
    {
        var views = new Block[maps.Length];
        for (int i = 0; i < views.Length; i++)
        {
            views[i] = Under((Block)inputs[i]!, maps[i], shape);
        }

        return views;
    }

    /// <summary>A new block of a type, its elements not set.</summary>
    public static Block New(ElementKind kind, int[] shape) => kind switch
    {
        ElementKind.Bool => Block<bool>.New(shape),
        ElementKind.Byte => Block<byte>.New(shape),
        ElementKind.Int16 => Block<short>.New(shape),
        ElementKind.Int32 => Block<int>.New(shape),
        ElementKind.Int64 => Block<long>.New(shape),
        ElementKind.Float32 => Block<float>.New(shape),
        ElementKind.Float64 => Block<double>.New(shape),
        _ => Block<System.Numerics.Complex>.New(shape),
    };
}
