using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Actors.Frames.Kernels;

internal static partial class ColumnOps
{
    private interface IComparison
    {
        static abstract bool Holds<T>(T left, T right)
            where T : INumber<T>;
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
        if (one)
        {
            T value = y[0];
            for (int i = 0; i < x.Length; i++)
            {
                bits[i >> 3] |= (byte)((TComparison.Holds(x[i], value) ? 1 : 0) << (i & 7));
            }
        }
        else
        {
            for (int i = 0; i < x.Length; i++)
            {
                bits[i >> 3] |= (byte)((TComparison.Holds(x[i], y[i]) ? 1 : 0) << (i & 7));
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

    private static BoolColumn ComparedText(BinaryOperation operation, StringColumn left, StringColumn right, Validity validity)
    {
        var bits = new byte[Bitmap.ByteCount(left.Length)];
        for (int i = 0; i < left.Length; i++)
        {
            int order = left.Utf8(i).SequenceCompareTo(right.Utf8(i));
            if (operation switch
            {
                BinaryOperation.Equal => order == 0,
                BinaryOperation.NotEqual => order != 0,
                BinaryOperation.Less => order < 0,
                BinaryOperation.LessOrEqual => order <= 0,
                BinaryOperation.Greater => order > 0,
                _ => order >= 0,
            })
            {
                Bitmap.Set(bits, i);
            }
        }

        return new BoolColumn(bits, 0, left.Length, validity);
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
    }

    private readonly struct IsNotEqual : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left != right;
    }

    private readonly struct IsLess : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left < right;
    }

    private readonly struct IsLessOrEqual : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left <= right;
    }

    private readonly struct IsGreater : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left > right;
    }

    private readonly struct IsGreaterOrEqual : IComparison
    {
        public static bool Holds<T>(T left, T right)
            where T : INumber<T> => left >= right;
    }
}
