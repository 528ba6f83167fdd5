using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Text;
using Actors.Arrays.Blocks;

namespace Actors.Arrays;

/// <summary>What computing a <see cref="MaskedArray{T}"/> gives: a tensor and where its elements are masked, which nothing else refers to.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
public sealed class MaskedTensor<T> : ISized
    where T : unmanaged
{
    /// <summary>Above this many elements only the shape is printed.</summary>
    private const int Printed = 1000;

    internal MaskedTensor(Tensor<T> data, Tensor<bool> mask, T fillValue)
    {
        Data = data;
        Mask = mask;
        FillValue = fillValue;
    }

    /// <summary>The elements; what stands where they are masked is not defined. Of an array of rank 0 a vector of one.</summary>
    public Tensor<T> Data { get; }

    /// <summary>Where elements are masked, of the same shape.</summary>
    public Tensor<bool> Mask { get; }

    /// <summary>What stands for masked elements when they are filled.</summary>
    public T FillValue { get; }

    /// <summary>The number of elements that are not masked.</summary>
    public long Count => Mask.Count(masked => !masked);

    /// <inheritdoc/>
    public long ByteSize => (long)Data.FlattenedLength * (Unsafe.SizeOf<T>() + 1);

    /// <summary>An element; null when it is masked.</summary>
    /// <param name="position">Its position on each axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    [SuppressMessage("Design", "CA1043:Use integral or string argument for indexers", Justification = "As the indexer of Tensor<T>.")]
    public T? this[params ReadOnlySpan<nint> position] => Mask[position] ? null : Data[position];

    /// <summary>The elements, with a value in the place of masked ones.</summary>
    /// <param name="value">The value; <see cref="FillValue"/> when absent.</param>
    public Tensor<T> Filled(T? value = null)
    {
        T[] values = [.. Data];
        int i = 0;
        foreach (bool masked in Mask)
        {
            values[i] = masked ? value ?? FillValue : values[i];
            i++;
        }

        return Tensor.Create(values, Data.Lengths);
    }

    /// <summary>The elements in nested brackets, with <c>--</c> for masked ones; of many only the shape.</summary>
    public override string ToString()
    {
        string shape = string.Join(", ", Data.Lengths.ToArray());
        if (Data.FlattenedLength > Printed)
        {
            return string.Create(CultureInfo.InvariantCulture, $"MaskedTensor<{ElementKinds.Of<T>().Name()}> of shape ({shape}), {Data.FlattenedLength - Count} elements masked");
        }

        var text = new StringBuilder();
        T[] values = [.. Data];
        bool[] masked = [.. Mask];
        int at = 0;
        Write(text, 0, values, masked, ref at);
        return text.ToString();
    }

    private void Write(StringBuilder text, int axis, T[] values, bool[] masked, ref int at)
    {
        text.Append('[');
        for (nint i = 0; i < Data.Lengths[axis]; i++)
        {
            text.Append(i > 0 ? ", " : "");
            if (axis < Data.Rank - 1)
            {
                Write(text, axis + 1, values, masked, ref at);
                continue;
            }

            text.Append(masked[at] ? "--" : string.Create(CultureInfo.InvariantCulture, $"{values[at]}"));
            at++;
        }

        text.Append(']');
    }
}
