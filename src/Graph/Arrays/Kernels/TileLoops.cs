using System.Numerics;

namespace Actors.Arrays.Kernels;

/// <summary>Loops over elements for what the base library has no vector form, or none that is exact enough.</summary>
internal static class TileLoops
{
    public interface IMap<T>
    {
        static abstract T Of(T value);
    }

    public interface ICombine<T>
    {
        static abstract T Of(T left, T right);
    }

    public interface ITest<T>
    {
        static abstract bool Of(T value);
    }

    public interface ICompare<T>
    {
        static abstract bool Of(T left, T right);
    }

    public static void Map<T, TMap>(ReadOnlySpan<T> values, Span<T> to)
        where TMap : struct, IMap<T>
    {
        for (int i = 0; i < values.Length; i++)
        {
            to[i] = TMap.Of(values[i]);
        }
    }

    public static void Combine<T, TCombine>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> to)
        where TCombine : struct, ICombine<T>
    {
        right = right[..left.Length];
        for (int i = 0; i < left.Length; i++)
        {
            to[i] = TCombine.Of(left[i], right[i]);
        }
    }

    public static void Test<T, TTest>(ReadOnlySpan<T> values, Span<bool> to)
        where TTest : struct, ITest<T>
    {
        for (int i = 0; i < values.Length; i++)
        {
            to[i] = TTest.Of(values[i]);
        }
    }

    public static void Compare<T, TCompare>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<bool> to)
        where TCompare : struct, ICompare<T>
    {
        right = right[..left.Length];
        for (int i = 0; i < left.Length; i++)
        {
            to[i] = TCompare.Of(left[i], right[i]);
        }
    }

    public static void ReplaceNaN<T>(ReadOnlySpan<T> values, T replacement, Span<T> to)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < values.Length; i++)
        {
            to[i] = T.IsNaN(values[i]) ? replacement : values[i];
        }
    }

    public readonly struct EqualTo<T> : ICompare<T>
        where T : IEqualityOperators<T, T, bool>
    {
        public static bool Of(T left, T right) => left == right;
    }

    public readonly struct NotEqualTo<T> : ICompare<T>
        where T : IEqualityOperators<T, T, bool>
    {
        public static bool Of(T left, T right) => left != right;
    }

    public readonly struct LessThan<T> : ICompare<T>
        where T : IComparisonOperators<T, T, bool>
    {
        public static bool Of(T left, T right) => left < right;
    }

    public readonly struct AtMost<T> : ICompare<T>
        where T : IComparisonOperators<T, T, bool>
    {
        public static bool Of(T left, T right) => left <= right;
    }

    public readonly struct IsBelowZero<T> : ITest<T>
        where T : INumber<T>
    {
        public static bool Of(T value) => value < T.Zero;
    }

    public readonly struct HasSign<T> : ITest<T>
        where T : INumber<T>
    {
        public static bool Of(T value) => T.IsNegative(value);
    }

    public readonly struct Infinite<T> : ITest<T>
        where T : INumber<T>
    {
        public static bool Of(T value) => T.IsInfinity(value);
    }

    public readonly struct Finite<T> : ITest<T>
        where T : INumber<T>
    {
        public static bool Of(T value) => T.IsFinite(value);
    }

    public readonly struct SignOf<T> : IMap<T>
        where T : INumber<T>
    {
        public static T Of(T value) => value > T.Zero ? T.One : value < T.Zero ? T.Zero - T.One : T.IsNaN(value) ? value : T.Zero;
    }

    // The lowest integer has no opposite; like NumPy it stays what it is.
    public readonly struct WrappingAbs<T> : IMap<T>
        where T : INumber<T>
    {
        public static T Of(T value) => value < T.Zero ? unchecked(T.Zero - value) : value;
    }

    public readonly struct ExpM1<T> : IMap<T>
        where T : IFloatingPointIeee754<T>
    {
        // exp(x) − 1 loses digits near zero; Kahan's form keeps them.
        public static T Of(T value)
        {
            T e = T.Exp(value);
            if (e == T.One)
            {
                return value;
            }

            T less = e - T.One;
            return less == -T.One || T.IsInfinity(e) || T.Abs(value) > T.One ? less : less * value / T.Log(e);
        }
    }

    public readonly struct LogP1<T> : IMap<T>
        where T : IFloatingPointIeee754<T>
    {
        // log(1 + x) loses digits near zero; Kahan's form keeps them.
        public static T Of(T value)
        {
            T more = T.One + value;
            return more == T.One ? value : T.IsInfinity(more) || more <= T.Zero ? T.Log(more) : T.Log(more) * value / (more - T.One);
        }
    }

    public readonly struct DecimalLog<T> : IMap<T>
        where T : ILogarithmicFunctions<T>
    {
        public static T Of(T value) => T.Log10(value);
    }

    // The base library's vector forms are off by tens of units in the last place far from zero.
    public readonly struct PowerOfTwo<T> : IMap<T>
        where T : IExponentialFunctions<T>
    {
        public static T Of(T value) => T.Exp2(value);
    }

    public readonly struct HyperbolicCosine<T> : IMap<T>
        where T : IHyperbolicFunctions<T>
    {
        public static T Of(T value) => T.Cosh(value);
    }

    public readonly struct HyperbolicSine<T> : IMap<T>
        where T : IHyperbolicFunctions<T>
    {
        public static T Of(T value) => T.Sinh(value);
    }

    public readonly struct HyperbolicTangent<T> : IMap<T>
        where T : IHyperbolicFunctions<T>
    {
        public static T Of(T value) => T.Tanh(value);
    }

    public readonly struct FloatPower<T> : ICombine<T>
        where T : IPowerFunctions<T>
    {
        public static T Of(T left, T right) => T.Pow(left, right);
    }

    /// <summary>The remainder with the sign of the divisor, as Python and NumPy define it.</summary>
    public readonly struct FloatRemainder<T> : ICombine<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T left, T right)
        {
            T rest = left % right;
            return T.IsZero(rest) ? T.CopySign(T.Zero, right) : T.IsNegative(rest) != T.IsNegative(right) ? rest + right : rest;
        }
    }

    public readonly struct FloatFloorQuotient<T> : ICombine<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T left, T right)
        {
            if (T.IsZero(right))
            {
                return left / right;
            }

            T rest = left % right;
            T quotient = (left - rest) / right;
            if (!T.IsZero(rest) && T.IsNegative(rest) != T.IsNegative(right))
            {
                quotient -= T.One;
            }

            if (T.IsZero(quotient))
            {
                return T.CopySign(T.Zero, left / right);
            }

            T floor = T.Floor(quotient);
            return quotient - floor > T.CreateChecked(0.5) ? floor + T.One : floor;
        }
    }

    public readonly struct FloorQuotient<T> : ICombine<T>
        where T : IBinaryInteger<T>
    {
        // Like NumPy: a division by zero gives zero, and the lowest number divided by -1 stays what it is.
        public static T Of(T left, T right)
        {
            if (T.IsZero(right))
            {
                return T.Zero;
            }

            if (T.IsNegative(right) && T.IsZero(right + T.One))
            {
                return unchecked(T.Zero - left);
            }

            T quotient = left / right;
            return !T.IsZero(left - (quotient * right)) && T.IsNegative(left) != T.IsNegative(right) ? quotient - T.One : quotient;
        }
    }

    public readonly struct FloorRemainder<T> : ICombine<T>
        where T : IBinaryInteger<T>
    {
        public static T Of(T left, T right)
        {
            if (T.IsZero(right) || (T.IsNegative(right) && T.IsZero(right + T.One)))
            {
                return T.Zero;
            }

            T rest = left % right;
            return !T.IsZero(rest) && T.IsNegative(rest) != T.IsNegative(right) ? rest + right : rest;
        }
    }

    public readonly struct IntegerPower<T> : ICombine<T>
        where T : IBinaryInteger<T>
    {
        public static T Of(T left, T right)
        {
            if (T.IsNegative(right))
            {
                throw new ArgumentException($"Integers to negative integer powers are not integers ({left} to {right}): cast to double first.");
            }

            T result = T.One;
            for (T power = left; !T.IsZero(right); right >>= 1)
            {
                if (T.IsOddInteger(right))
                {
                    result = unchecked(result * power);
                }

                power = unchecked(power * power);
            }

            return result;
        }
    }

    public readonly struct Left<T> : ICombine<T>
        where T : IBinaryInteger<T>
    {
        public static T Of(T left, T right)
        {
            int count = int.CreateSaturating(right);
            return (uint)count >= (uint)(T.Zero.GetByteCount() * 8) ? T.Zero : left << count;
        }
    }

    public readonly struct Right<T> : ICombine<T>
        where T : IBinaryInteger<T>
    {
        public static T Of(T left, T right)
        {
            int count = int.CreateSaturating(right), bits = T.Zero.GetByteCount() * 8;
            return left >> ((uint)count >= (uint)bits ? bits - 1 : count) >> ((uint)count >= (uint)bits ? 1 : 0);
        }
    }
}
