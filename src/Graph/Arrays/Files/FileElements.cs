using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Arrays.Files;

/// <summary>Elements as files have them and as memory needs them.</summary>
internal static class FileElements
{
    /// <summary>Turns the bytes of each number around; those of a complex number's parts.</summary>
    public static void Swap<T>(Span<T> elements)
        where T : unmanaged
    {
        switch (Unsafe.SizeOf<T>())
        {
            case 2:
                Span<short> shorts = MemoryMarshal.Cast<T, short>(elements);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 4:
                Span<int> ints = MemoryMarshal.Cast<T, int>(elements);
                BinaryPrimitives.ReverseEndianness(ints, ints);
                break;
            case 8:
                Span<long> longs = MemoryMarshal.Cast<T, long>(elements);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
            case 16:
                // In two halves: a span of twice as many elements may be too long.
                for (int half = 0; half < 2; half++)
                {
                    Span<T> part = half == 0 ? elements[..(elements.Length / 2)] : elements[(elements.Length / 2)..];
                    Span<long> parts = MemoryMarshal.Cast<T, long>(part);
                    BinaryPrimitives.ReverseEndianness(parts, parts);
                }

                break;
        }
    }

    /// <summary>Whether all truth values are bytes 0 and 1, as memory needs them; true for other types.</summary>
    public static bool AreValid<T>(ReadOnlySpan<T> elements)
        where T : unmanaged =>
        typeof(T) != typeof(bool) || !MemoryMarshal.Cast<T, byte>(elements).ContainsAnyExceptInRange((byte)0, (byte)1);

    /// <summary>Makes true of every truth value that is not zero.</summary>
    public static void Normalize<T>(Span<T> elements)
        where T : unmanaged
    {
        if (!AreValid<T>(elements))
        {
            foreach (ref byte value in MemoryMarshal.Cast<T, byte>(elements))
            {
                value = value == 0 ? (byte)0 : (byte)1;
            }
        }
    }
}
