using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <summary>
/// Division of masked arrays, as NumPy's <c>ma</c> divides: integers to doubles, and masked where the divisor is so small that the quotient
/// would be no finite number.
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "ArrayMath has the named forms.")]
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "The blocks of extension members have no names.")]
public static class MaskedOperators
{
    /// <summary>Division of masked arrays of double.</summary>
    /// <param name="array">An array.</param>
    extension(MaskedArray<double> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static MaskedArray<double> operator /(MaskedArray<double> left, MaskedArray<double> right) => Divide<double, double>(left, right);
    }

    /// <summary>Division of masked arrays of float.</summary>
    /// <param name="array">An array.</param>
    extension(MaskedArray<float> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static MaskedArray<float> operator /(MaskedArray<float> left, MaskedArray<float> right) => Divide<float, float>(left, right);
    }

    /// <summary>Division of masked arrays of Complex.</summary>
    /// <param name="array">An array.</param>
    extension(MaskedArray<Complex> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static MaskedArray<Complex> operator /(MaskedArray<Complex> left, MaskedArray<Complex> right) => Divide<Complex, Complex>(left, right);
    }

    /// <summary>Division of masked arrays of long.</summary>
    /// <param name="array">An array.</param>
    extension(MaskedArray<long> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static MaskedArray<double> operator /(MaskedArray<long> left, MaskedArray<long> right) => Divide<long, double>(left, right);
    }

    /// <summary>Division of masked arrays of int.</summary>
    /// <param name="array">An array.</param>
    extension(MaskedArray<int> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static MaskedArray<double> operator /(MaskedArray<int> left, MaskedArray<int> right) => Divide<int, double>(left, right);
    }

    /// <summary>Division of masked arrays of short.</summary>
    /// <param name="array">An array.</param>
    extension(MaskedArray<short> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static MaskedArray<double> operator /(MaskedArray<short> left, MaskedArray<short> right) => Divide<short, double>(left, right);
    }

    /// <summary>Division of masked arrays of byte.</summary>
    /// <param name="array">An array.</param>
    extension(MaskedArray<byte> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static MaskedArray<double> operator /(MaskedArray<byte> left, MaskedArray<byte> right) => Divide<byte, double>(left, right);
    }

    /// <summary>Division of masked arrays of bool.</summary>
    /// <param name="array">An array.</param>
    extension(MaskedArray<bool> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static MaskedArray<double> operator /(MaskedArray<bool> left, MaskedArray<bool> right) => Divide<bool, double>(left, right);
    }

    /// <summary>Where either is true; null for nowhere.</summary>
    internal static ChunkedArray<bool>? Either(ChunkedArray<bool>? left, ChunkedArray<bool>? right) => left is null ? right : right is null ? left : left | right;

    /// <summary>Where NumPy's <c>ma</c> does not divide: |a| · the least normal number ≥ |b|, so at least where b is zero.</summary>
    internal static ArrayExpr NotDivisible(ElementKind kind, ArrayExpr left, ArrayExpr right)
    {
        if (kind.IsInteger())
        {
            return Elementwise.Apply(TileOp.Equal, kind, ElementKind.Bool, right, Constants.Of(kind, 0L));
        }

        const double LeastNormal = 2.2250738585072014e-308;
        ElementKind sizes = kind == ElementKind.Complex ? ElementKind.Float64 : kind;
        TileOp size = kind == ElementKind.Complex ? TileOp.Magnitude : TileOp.Abs;
        ArrayExpr least = Elementwise.Apply(TileOp.Multiply, sizes, sizes, Elementwise.Apply(size, kind, sizes, left), Constants.Of(sizes, LeastNormal));
        return Elementwise.Apply(TileOp.GreaterEqual, sizes, ElementKind.Bool, least, Elementwise.Apply(size, kind, sizes, right));
    }

    private static MaskedArray<TResult> Divide<T, TResult>(MaskedArray<T> left, MaskedArray<T> right)
        where T : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ElementKind kind = ElementKinds.Of<TResult>();
        ArrayExpr a = Elementwise.Cast(left.Data.Array, kind), b = Elementwise.Cast(right.Data.Array, kind);
        ArrayExpr quotient = Elementwise.Apply(TileOp.Divide, kind, kind, a, b);
        ChunkedArray<bool> undefined = new ChunkedArray<bool>(NotDivisible(kind, a, b)) | ~new ChunkedArray<bool>(Elementwise.Apply(TileOp.IsFinite, kind, ElementKind.Bool, quotient));
        TResult? fill = typeof(T) == typeof(TResult) ? (TResult?)(object?)(left.OwnFillValue ?? right.OwnFillValue) : null;
        return new(new(quotient), Either(Either(left.MaskOrNull, right.MaskOrNull), undefined), fill);
    }
}
