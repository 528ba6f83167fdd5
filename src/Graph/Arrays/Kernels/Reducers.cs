using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Actors.Arrays.Kernels;

/// <summary>What reductions do with elements of one type.</summary>
internal static class Reducers
{
    public interface IReducer<T>
    {
        static abstract T Identity { get; }

        static abstract T Merge(T left, T right);

        /// <summary>All elements as one.</summary>
        static abstract T Row(ReadOnlySpan<T> values);

        /// <summary>Each element into the one at its place.</summary>
        static abstract void Columns(ReadOnlySpan<T> values, Span<T> into);
    }

    public readonly struct Sum<T> : IReducer<T>
        where T : unmanaged, INumberBase<T>
    {
        public static T Identity => T.Zero;

        public static T Merge(T left, T right) => unchecked(left + right);

        public static T Row(ReadOnlySpan<T> values)
        {
            if (typeof(T) == typeof(double))
            {
                return T.CreateTruncating(PairwiseSum.Of(MemoryMarshal.Cast<T, double>(values)));
            }

            if (typeof(T) == typeof(long) || values.Length <= 256)
            {
                return TensorPrimitives.Sum(values);
            }

            int half = values.Length / 2;
            return Row(values[..half]) + Row(values[half..]);
        }

        public static void Columns(ReadOnlySpan<T> values, Span<T> into) => TensorPrimitives.Add(into, values, into);
    }

    public readonly struct Prod<T> : IReducer<T>
        where T : unmanaged, INumberBase<T>
    {
        public static T Identity => T.One;

        public static T Merge(T left, T right) => unchecked(left * right);

        public static T Row(ReadOnlySpan<T> values) => values.IsEmpty ? T.One : TensorPrimitives.Product(values);

        public static void Columns(ReadOnlySpan<T> values, Span<T> into) => TensorPrimitives.Multiply(into, values, into);
    }

    /// <summary>The least element; not a number if one is none.</summary>
    public readonly struct Min<T> : IReducer<T>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        public static T Identity =>
            typeof(T) == typeof(double) ? (T)(object)double.PositiveInfinity
            : typeof(T) == typeof(float) ? (T)(object)float.PositiveInfinity
            : T.MaxValue;

        public static T Merge(T left, T right) => T.Min(left, right);

        public static T Row(ReadOnlySpan<T> values) => values.IsEmpty ? Identity : TensorPrimitives.Min(values);

        public static void Columns(ReadOnlySpan<T> values, Span<T> into) => TensorPrimitives.Min(into, values, into);
    }

    /// <summary>Whether all bytes, each 0 or 1, are 1.</summary>
    public readonly struct All : IReducer<byte>
    {
        public static byte Identity => 1;

        public static byte Merge(byte left, byte right) => Min<byte>.Merge(left, right);

        public static byte Row(ReadOnlySpan<byte> values) => values.IsEmpty ? Identity : Min<byte>.Row(values);

        public static void Columns(ReadOnlySpan<byte> values, Span<byte> into) => Min<byte>.Columns(values, into);
    }

    /// <summary>The greatest element; not a number if one is none.</summary>
    public readonly struct Max<T> : IReducer<T>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        public static T Identity =>
            typeof(T) == typeof(double) ? (T)(object)double.NegativeInfinity
            : typeof(T) == typeof(float) ? (T)(object)float.NegativeInfinity
            : T.MinValue;

        public static T Merge(T left, T right) => T.Max(left, right);

        public static T Row(ReadOnlySpan<T> values) => values.IsEmpty ? Identity : TensorPrimitives.Max(values);

        public static void Columns(ReadOnlySpan<T> values, Span<T> into) => TensorPrimitives.Max(into, values, into);
    }
}
