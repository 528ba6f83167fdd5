using System.Buffers.Binary;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Actors.Frames.Kernels;

internal static partial class ColumnOps
{
    private interface IComparison
    {
        static abstract bool Holds<T>(T left, T right)
            where T : INumber<T>;

        /// <summary>All ones in each element where it holds.</summary>
        static abstract Vector512<T> Where<T>(Vector512<T> left, Vector512<T> right);
    }

    private static BoolColumn Compared<T>(BinaryOperation operation, object left, object right, int length, Validity validity)
        where T : unmanaged, INumber<T>
    {
        // A value on the left is compared the other way round.
        bool turned = left is not Column;
        ReadOnlySpan<T> x = Values<T>((Column)(turned ? right : left));
        ReadOnlySpan<T> y = turned ? [Value<T>(left)] : right is Column column ? Values<T>(column) : [Value<T>(right)];
        bool one = turned || right is not Column;
        byte[] bits = (turned ? Turned(operation) : operation) switch
        {
            BinaryOperation.Equal => Compared<T, IsEqual>(x, y, one),
            BinaryOperation.NotEqual => Compared<T, IsNotEqual>(x, y, one),
            BinaryOperation.Less => Compared<T, IsLess>(x, y, one),
            BinaryOperation.LessOrEqual => Compared<T, IsLessOrEqual>(x, y, one),
            BinaryOperation.Greater => Compared<T, IsGreater>(x, y, one),
            _ => Compared<T, IsGreaterOrEqual>(x, y, one),
        };
        return new BoolColumn(bits, 0, length, validity);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static byte[] Compared<T, TComparison>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, bool one)
        where T : unmanaged, INumber<T>
        where TComparison : struct, IComparison
    {
        var bits = new byte[Bitmap.ByteCount(x.Length)];
        Vector512<T> value = one ? Vector512.Create(y[0]) : default;
        ref T left = ref MemoryMarshal.GetReference(x), right = ref MemoryMarshal.GetReference(y);
        int row = 0;
        for (; row <= x.Length - 64; row += 64)
        {
            ulong word = 0;
            for (int i = 0; i < 64; i += Vector512<T>.Count)
            {
                Vector512<T> other = one ? value : Vector512.LoadUnsafe(ref right, (nuint)(row + i));
                word |= TComparison.Where(Vector512.LoadUnsafe(ref left, (nuint)(row + i)), other).ExtractMostSignificantBits() << i;
            }

            BinaryPrimitives.WriteUInt64LittleEndian(bits.AsSpan(row >> 3), word);
        }

        for (; row < x.Length; row++)
        {
            if (TComparison.Holds(x[row], one ? y[0] : y[row]))
            {
                Bitmap.Set(bits, row);
            }
        }

        return bits;
    }

    private static BinaryOperation Turned(BinaryOperation operation) => operation switch
    {
        BinaryOperation.Less => BinaryOperation.Greater,
        BinaryOperation.LessOrEqual => BinaryOperation.GreaterOrEqual,
        BinaryOperation.Greater => BinaryOperation.Less,
        BinaryOperation.GreaterOrEqual => BinaryOperation.LessOrEqual,
        _ => operation,
    };

    /// <summary>Texts, each a column or a single one, by their UTF-8 bytes.</summary>
    private static BoolColumn ComparedText(BinaryOperation operation, object left, object right, int length, Validity validity)
    {
        if (left is not Column)
        {
            return ComparedText(Turned(operation), right, left, length, validity);
        }

        var x = (StringColumn)left;
        var y = right as StringColumn;
        ReadOnlySpan<byte> one = y is null ? Encoding.UTF8.GetBytes((string)right) : default;
        var bits = new byte[Bitmap.ByteCount(length)];
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<byte> a = x.Utf8(i), b = y is null ? one : y.Utf8(i);
            if (operation switch
            {
                BinaryOperation.Equal => a.SequenceEqual(b),
                BinaryOperation.NotEqual => !a.SequenceEqual(b),
                BinaryOperation.Less => a.SequenceCompareTo(b) < 0,
                BinaryOperation.LessOrEqual => a.SequenceCompareTo(b) <= 0,
                BinaryOperation.Greater => a.SequenceCompareTo(b) > 0,
                _ => a.SequenceCompareTo(b) >= 0,
            })
            {
                Bitmap.Set(bits, i);
            }
        }

        return new BoolColumn(bits, 0, length, validity);
    }

    private static BoolColumn ComparedBits(BinaryOperation operation, BoolColumn left, BoolColumn right, Validity validity)
    {
        var bits = new byte[Bitmap.ByteCount(left.Length)];
        TensorPrimitives.Xor(left.Bits, right.Bits, bits);
        if (operation == BinaryOperation.Equal)
        {
            TensorPrimitives.OnesComplement<byte>(bits, bits);
        }

        return new BoolColumn(bits, 0, left.Length, validity);
    }

    private readonly struct IsEqual : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left == right;

        public static Vector512<T> Where<T>(Vector512<T> left, Vector512<T> right) => Vector512.Equals(left, right);
    }

    private readonly struct IsNotEqual : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left != right;

        public static Vector512<T> Where<T>(Vector512<T> left, Vector512<T> right) => ~Vector512.Equals(left, right);
    }

    private readonly struct IsLess : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left < right;

        public static Vector512<T> Where<T>(Vector512<T> left, Vector512<T> right) => Vector512.LessThan(left, right);
    }

    private readonly struct IsLessOrEqual : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left <= right;

        public static Vector512<T> Where<T>(Vector512<T> left, Vector512<T> right) => Vector512.LessThanOrEqual(left, right);
    }

    private readonly struct IsGreater : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left > right;

        public static Vector512<T> Where<T>(Vector512<T> left, Vector512<T> right) => Vector512.GreaterThan(left, right);
    }

    private readonly struct IsGreaterOrEqual : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left >= right;

        public static Vector512<T> Where<T>(Vector512<T> left, Vector512<T> right) => Vector512.GreaterThanOrEqual(left, right);
    }
}
