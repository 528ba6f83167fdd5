namespace Actors.Arrays.Blocks;

/// <summary>Strides, in elements.</summary>
internal static class StridesOf
{
    /// <summary>Those of elements that follow each other row by row.</summary>
    public static int[] Contiguous(ReadOnlySpan<int> shape)
    {
        var strides = new int[shape.Length];
        int step = 1;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = step;
            step *= Math.Max(1, shape[axis]);
        }

        return strides;
    }

    public static bool AreContiguous(ReadOnlySpan<int> shape, ReadOnlySpan<int> strides)
    {
        int step = 1;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            if (shape[axis] == 0)
            {
                return true;
            }

            if (shape[axis] != 1 && strides[axis] != step)
            {
                return false;
            }

            step *= shape[axis];
        }

        return true;
    }
}
