using System.Collections;
using System.Runtime.CompilerServices;

namespace Actors.Runtime.Working;

/// <summary>Estimates how much memory a value takes: exactly for arrays of plain elements, by a sample for larger collections.</summary>
internal static class SizeOf
{
    private const int ObjectHeader = 16;
    private const int ArrayHeader = 24;
    private const int Depth = 4;
    private const int Sample = 16;

    /// <summary>The memory a value takes, in bytes, with what it refers to as far as that is its own.</summary>
    public static long Estimate(object? value) => value switch
    {
        null => 0,
        int or double or long or bool or float or byte or char => ObjectHeader + 8,
        string text => StringBytes(text),
        ISized sized => Math.Max(0, sized.ByteSize),
        _ => Estimate(value, Depth),
    };

    private static long StringBytes(string text) => ObjectHeader + 6 + (2L * text.Length);

    private static long Estimate(object? value, int depth)
    {
        switch (value)
        {
            case null:
                return 0;
            case string text:
                return StringBytes(text);
            case ISized sized:
                return Math.Max(0, sized.ByteSize);
            case Array array:
                return EstimateArray(array, depth);
        }

        TypeShape shape = TypeShape.Of(value.GetType());
        if (shape.IsShared)
        {
            return shape.Bytes;
        }

        if (shape.ElementBytes is { } element && value is ICollection { Count: var length })
        {
            return shape.Bytes + ArrayHeader + (element * (long)length);
        }

        if (shape.IsCollection && depth > 0)
        {
            return shape.Bytes + EstimateItems((IEnumerable)value, shape.CountOf(value), depth - 1);
        }

        long bytes = shape.Bytes;
        if (depth > 0)
        {
            foreach (System.Reflection.FieldInfo field in shape.References)
            {
                bytes += Estimate(field.GetValue(value), depth - 1);
            }
        }

        return bytes;
    }

    private static long EstimateArray(Array array, int depth)
    {
        Type element = array.GetType().GetElementType()!;
        TypeShape shape = TypeShape.Of(element);
        long bytes = ArrayHeader + (array.LongLength * shape.InlineBytes);
        if (shape.HoldsNoReferences || depth == 0 || array.Length == 0)
        {
            return bytes;
        }

        if (array is object?[] references)
        {
            int taken = 0;
            double sum = 0;
            for (double at = 0, step = Math.Max(1, references.Length / (double)Sample); at < references.Length; at += step, taken++)
            {
                sum += Estimate(references[(int)at], depth - 1);
            }

            return bytes + (long)(sum / taken * references.Length);
        }

        // Structs with references in them: their own part is counted already.
        return bytes + EstimateItems(array, array.Length, depth - 1) - (array.LongLength * shape.InlineBytes);
    }

    /// <summary>The items of a collection with the references to them, from the first few.</summary>
    private static long EstimateItems(IEnumerable items, int count, int depth)
    {
        int taken = 0;
        double sum = 0;
        foreach (object? item in items)
        {
            sum += IntPtr.Size + Estimate(item, depth);
            if (++taken == Sample)
            {
                break;
            }
        }

        return taken == 0 ? 0 : (long)(sum / taken * count);
    }
}
