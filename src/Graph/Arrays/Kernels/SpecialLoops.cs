using System.Numerics;

namespace Actors.Arrays.Kernels;

/// <summary>The less usual functions of elements, one element at a time.</summary>
internal static class SpecialLoops
{
    public readonly struct Sinc<T> : TileLoops.IMap<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T value)
        {
            T angle = T.Pi * value;
            return T.IsZero(value) ? T.One : T.Sin(angle) / angle;
        }
    }

    public readonly struct BesselI0<T> : TileLoops.IMap<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T value) => T.CreateSaturating(Kernels.BesselI0.Of(double.CreateChecked(value)));
    }

    public readonly struct Spacing<T> : TileLoops.IMap<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T value) => !T.IsFinite(value) ? T.NaN
            : T.IsNegative(value) && !T.IsZero(value) ? T.BitDecrement(value) - value : T.BitIncrement(value) - value;
    }

    public readonly struct Exponent<T> : TileLoops.IMap<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T value) => T.IsZero(value) || !T.IsFinite(value) ? T.Zero : T.CreateChecked(T.ILogB(value) + 1);
    }

    public readonly struct Mantissa<T> : TileLoops.IMap<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T value) => T.IsZero(value) || !T.IsFinite(value) ? value : T.ScaleB(value, -T.ILogB(value) - 1);
    }

    public readonly struct Scale<T> : TileLoops.ICombine<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T left, T right) => T.ScaleB(left, int.CreateSaturating(right));
    }

    public readonly struct PositiveInfinite<T> : TileLoops.ITest<T>
        where T : INumberBase<T>
    {
        public static bool Of(T value) => T.IsPositiveInfinity(value);
    }

    public readonly struct NegativeInfinite<T> : TileLoops.ITest<T>
        where T : INumberBase<T>
    {
        public static bool Of(T value) => T.IsNegativeInfinity(value);
    }

    public readonly struct FloatMod<T> : TileLoops.ICombine<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T left, T right) => left % right;
    }

    public readonly struct WholeMod<T> : TileLoops.ICombine<T>
        where T : IBinaryInteger<T>
    {
        // Like NumPy: modulo zero gives zero. The lowest number modulo -1 would be an overflow.
        public static T Of(T left, T right) => T.IsZero(right) || (T.IsNegative(right) && T.IsZero(right + T.One)) ? T.Zero : left % right;
    }

    public readonly struct Next<T> : TileLoops.ICombine<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T left, T right) => T.IsNaN(left) || T.IsNaN(right) ? T.NaN
            : left == right ? right : left < right ? T.BitIncrement(left) : T.BitDecrement(left);
    }

    public readonly struct LogSum<T> : TileLoops.ICombine<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T left, T right)
        {
            // Equal infinities have no difference.
            if (left == right)
            {
                return left + T.Log(T.One + T.One);
            }

            T apart = left - right;
            return T.IsNaN(apart) ? apart : T.Max(left, right) + TileLoops.LogP1<T>.Of(T.Exp(-T.Abs(apart)));
        }
    }

    public readonly struct Log2Sum<T> : TileLoops.ICombine<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T left, T right)
        {
            if (left == right)
            {
                return left + T.One;
            }

            T apart = left - right;
            return T.IsNaN(apart) ? apart : T.Max(left, right) + (TileLoops.LogP1<T>.Of(T.Exp2(-T.Abs(apart))) / T.Log(T.One + T.One));
        }
    }

    public readonly struct Step<T> : TileLoops.ICombine<T>
        where T : IFloatingPointIeee754<T>
    {
        public static T Of(T left, T right) => T.IsNaN(left) ? left : T.IsZero(left) ? right : left < T.Zero ? T.Zero : T.One;
    }
}
