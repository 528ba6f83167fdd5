using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Actors.Frames.Expressions;
using Microsoft.Win32.SafeHandles;

namespace Actors.Arrays.Files;

/// <summary>A box of an array whose elements stand row by row in a file, as runs of neighbours.</summary>
/// <param name="Whole">The shape of the array in the file.</param>
/// <param name="Start">The box' first position on each axis.</param>
/// <param name="Shape">Its shape.</param>
internal sealed record FileRegion(EquatableArray<long> Whole, EquatableArray<long> Start, EquatableArray<int> Shape)
{
    // What is read or written at once, so that a cancelled task stops soon.
    private const int PieceBytes = 16 << 20;

    /// <summary>The number of elements.</summary>
    public int Length
    {
        get
        {
            long length = 1;
            foreach (int size in Shape.Span)
            {
                length *= size;
            }

            return checked((int)length);
        }
    }

    /// <summary>How many elements follow each other in the file.</summary>
    public int RunLength
    {
        get
        {
            int length = 1;
            for (int axis = Shape.Count - 1; axis >= InnerAxis; axis--)
            {
                length = checked(length * Shape[axis]);
            }

            return length;
        }
    }

    /// <summary>The first axis of which a run has more than one position.</summary>
    private int InnerAxis
    {
        get
        {
            int axis = Shape.Count;
            while (axis > 0 && (axis == Shape.Count || Shape[axis] == Whole[axis]))
            {
                axis--;
            }

            return axis;
        }
    }

    /// <summary>Where each run begins, in elements from the first of the file.</summary>
    public IEnumerable<long> RunStarts()
    {
        if (Length == 0)
        {
            yield break;
        }

        int outer = InnerAxis;
        var strides = new long[Shape.Count];
        long step = 1, at = 0;
        for (int axis = strides.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = step;
            at += Start[axis] * step;
            step *= Whole[axis];
        }

        var position = new int[outer];
        while (true)
        {
            yield return at;
            int next = outer - 1;
            for (; next >= 0; next--)
            {
                at += strides[next];
                if (++position[next] < Shape[next])
                {
                    break;
                }

                at -= position[next] * strides[next];
                position[next] = 0;
            }

            if (next < 0)
            {
                yield break;
            }
        }
    }

    /// <summary>Reads the elements, row by row, as the bytes stand there.</summary>
    /// <exception cref="ArrayFileException">The file ends before.</exception>
    public void Read<T>(SafeFileHandle file, string path, long dataOffset, Span<T> elements, CancellationToken cancellationToken)
        where T : unmanaged
    {
        int run = RunLength, piece = PieceBytes / Unsafe.SizeOf<T>(), done = 0;
        foreach (long start in RunStarts())
        {
            for (int at = 0; at < run; at += piece)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Span<byte> bytes = MemoryMarshal.AsBytes(elements.Slice(done + at, Math.Min(piece, run - at)));
                for (long offset = dataOffset + ((start + at) * Unsafe.SizeOf<T>()); bytes.Length > 0;)
                {
                    int read = RandomAccess.Read(file, bytes, offset);
                    if (read == 0)
                    {
                        throw new ArrayFileException(path, offset, $"the file ends here; {bytes.Length:N0} more bytes of elements should follow.");
                    }

                    bytes = bytes[read..];
                    offset += read;
                }
            }

            done += run;
        }
    }

    /// <summary>Copies the elements from a map of the file that begins at the region's first element.</summary>
    public void Copy<T>(ReadOnlySpan<T> map, Span<T> elements)
        where T : unmanaged
    {
        int run = RunLength, done = 0;
        long first = -1;
        foreach (long start in RunStarts())
        {
            first = first < 0 ? start : first;
            map.Slice((int)(start - first), run).CopyTo(elements[done..]);
            done += run;
        }
    }

    /// <summary>From the first run to the end of the last, in elements.</summary>
    public (long First, long Count) Extent()
    {
        long first = 0, last = 0, step = 1;
        for (int axis = Shape.Count - 1; axis >= 0; axis--)
        {
            first += Start[axis] * step;
            last += (Start[axis] + Math.Max(1, Shape[axis]) - 1) * step;
            step *= Whole[axis];
        }

        return (first, Length == 0 ? 0 : last - first + 1);
    }

    /// <summary>Writes the elements, given row by row, at their place.</summary>
    public void Write<T>(SafeFileHandle file, long dataOffset, ReadOnlySpan<T> elements, CancellationToken cancellationToken)
        where T : unmanaged
    {
        int run = RunLength, piece = PieceBytes / Unsafe.SizeOf<T>(), done = 0;
        foreach (long start in RunStarts())
        {
            for (int at = 0; at < run; at += piece)
            {
                cancellationToken.ThrowIfCancellationRequested();
                RandomAccess.Write(
                    file,
                    MemoryMarshal.AsBytes(elements.Slice(done + at, Math.Min(piece, run - at))),
                    dataOffset + ((start + at) * Unsafe.SizeOf<T>()));
            }

            done += run;
        }
    }
}
