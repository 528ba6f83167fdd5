using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.LinearAlgebra.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;

namespace Actors.Arrays;

/// <content>Singular values and what is made with them.</content>
public static partial class LinAlg
{
    /// <summary>
    /// The thin singular value decomposition U · diag(S) · V. Signs (of complex numbers: the factors of magnitude one) are chosen so that
    /// the rows of V have real sums that are not negative.
    /// </summary>
    /// <param name="matrix">The matrix, m by n, of float, double or complex, with one chunk along one axis at least.</param>
    /// <returns>U, m by k; the singular values, k, the largest first; V, k by n, where k is the smaller of m and n.</returns>
    /// <exception cref="ArgumentException">It is no matrix, or has several chunks along both axes.</exception>
    [SuppressMessage("Naming", "CA1704:Identifiers should be spelled correctly", Justification = "NumPy's name.")]
    public static (ChunkedArray<T> U, ChunkedArray<T> S, ChunkedArray<T> V) Svd<T>(this ChunkedArray<T> matrix)
        where T : unmanaged
    {
        (ArrayExpr u, ArrayExpr s, ArrayExpr v) = SvdOf("svd", Matrix("svd", matrix));
        return (As<T>(u), As<T>(s), As<T>(v));
    }

    /// <summary>
    /// The solution of least squares, X with the least norm of matrix · X − right; of several the one of least norm itself.
    /// </summary>
    /// <param name="matrix">The matrix, m by n, of float, double or complex, with one chunk along one axis at least.</param>
    /// <param name="right">The right sides: a vector of m elements or an m by p matrix.</param>
    /// <param name="rcond">
    /// Singular values below this share of the largest one count as zero; the precision times the longer side of the matrix when absent.
    /// </param>
    /// <returns>
    /// X; the squared norms of what remains, for each right side (NumPy has none where the rank is below n or m is not above it; here they
    /// are always there, since the rank is known only when it is computed); the rank; the singular values.
    /// </returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or the matrix has several chunks along both axes.</exception>
    public static (ChunkedArray<T> X, ChunkedArray<T> Residuals, ChunkedScalar<long> Rank, ChunkedArray<T> SingularValues) LeastSquares<T>(
        this ChunkedArray<T> matrix, ChunkedArray<T> right, double? rcond = null)
        where T : unmanaged
    {
        (ArrayExpr x, ArrayExpr residuals, ArrayExpr rank, ArrayExpr values) = LeastSquaresOf(matrix, right, rcond);
        return (As<T>(x), As<T>(residuals), new(rank), As<T>(values));
    }

    private static (ArrayExpr X, ArrayExpr Residuals, ArrayExpr Rank, ArrayExpr SingularValues) LeastSquaresOf<T>(
        ChunkedArray<T> matrix, ChunkedArray<T> right, double? rcond)
        where T : unmanaged
    {
        ArrayExpr a = Matrix("lstsq", matrix);
        ArrayExpr b = RightSide("lstsq", a, right);
        (ArrayExpr u, ArrayExpr s, ArrayExpr v) = SvdOf("lstsq", a);
        double epsilon = ElementKinds.Of<T>() == ElementKind.Float32 ? 1.1920929e-07 : double.BitIncrement(1) - 1;
        ArrayExpr largest = Reducing.Reduce(ReduceOp.Max, s, [0], keepDims: true, ElementKind.Float64);
        ArrayExpr limit = Doubles(TileOp.Multiply, largest, rcond ?? (epsilon * Math.Max(a.Layout.Shape[0], a.Layout.Shape[1])));
        ArrayExpr counts = Elementwise.Apply(TileOp.Greater, ElementKind.Float64, ElementKind.Bool, s, limit);
        ArrayExpr inverse = Elementwise.Apply(TileOp.Where, ElementKind.Float64, ElementKind.Float64, counts, Doubles(TileOp.Divide, 1.0, s), 0.0);
        ArrayExpr rank = Reducing.Reduce(ReduceOp.Sum, Elementwise.Cast(counts, ElementKind.Int64), [0], keepDims: false, ElementKind.Int64);
        ArrayExpr projected = Contracting.Apply("lstsq", Contracting.Conjugate(u), b, [], [(0, 0)]);
        ArrayExpr scaled = Elementwise.Apply(TileOp.Multiply, a.Kind, a.Kind, projected, b.Layout.Rank == 1 ? inverse : Column(inverse));
        ArrayExpr x = Contracting.Apply("lstsq", Contracting.Conjugate(v), scaled, [], [(0, 0)]);
        ArrayExpr remains = Magnitudes(Elementwise.Apply(TileOp.Subtract, a.Kind, a.Kind, b, Contracting.Apply("lstsq", a, x, [], [(1, 0)])));
        ArrayExpr residuals = Reducing.Reduce(ReduceOp.Sum, Doubles(TileOp.Square, remains), [0], keepDims: b.Layout.Rank == 1, ElementKind.Float64);
        return (x, residuals, rank, s);
    }

    private static (ArrayExpr U, ArrayExpr S, ArrayExpr V) SvdOf(string name, ArrayExpr array)
    {
        ArrayLayout layout = array.Layout;
        if (layout.Grid[0] > 1 && layout.Grid[1] > 1)
        {
            throw new ArgumentException(
                $"'{name}' of an array of shape {layout} needs one chunk along an axis and has {layout.Grid[0]} by {layout.Grid[1]} chunks: rechunk it first.");
        }

        if (layout.Shape[0] < layout.Shape[1])
        {
            (ArrayExpr left, ArrayExpr values, ArrayExpr right) = TallSvd(Contracting.Transpose(array, 1, 0));
            return WithSigns(Contracting.Transpose(right, 1, 0), values, Contracting.Transpose(left, 1, 0));
        }

        (ArrayExpr u, ArrayExpr s, ArrayExpr v) = TallSvd(array);
        return WithSigns(u, s, v);
    }

    private static (ArrayExpr U, ArrayExpr S, ArrayExpr V) TallSvd(ArrayExpr array)
    {
        long n = array.Layout.Shape[1];
        (ArrayExpr q, ArrayExpr r) = TallQR(Elementwise.Rechunk(array, array.Layout.With(1, [n])));
        var factors = new FactorsExpr("svd", new SvdKernel(), r);
        ArrayLayout square = ArrayLayout.Single([n, n]);
        ArrayExpr u = Contracting.Apply("svd-u", q, new PartExpr("u", 0, array.Kind, square, factors), [], [(1, 0)]);
        return (u, new PartExpr("s", 1, ElementKind.Float64, ArrayLayout.Single([n]), factors), new PartExpr("v", 2, array.Kind, square, factors));
    }

    private static (ArrayExpr U, ArrayExpr S, ArrayExpr V) WithSigns(ArrayExpr u, ArrayExpr s, ArrayExpr v)
    {
        ElementKind kind = v.Kind;
        ArrayExpr sums = Reducing.Reduce(ReduceOp.Sum, v, [1], keepDims: true, kind);
        if (kind != ElementKind.Complex)
        {
            ArrayExpr signs = Doubles(TileOp.CopySign, 1.0, sums);
            return (Doubles(TileOp.Multiply, u, Contracting.Transpose(signs, 1, 0)), s, Doubles(TileOp.Multiply, v, signs));
        }

        ArrayExpr sizes = Magnitudes(sums);
        ArrayExpr isZero = Elementwise.Apply(TileOp.Equal, ElementKind.Float64, ElementKind.Bool, sizes, 0.0);
        ArrayExpr phases = Elementwise.Apply(
            TileOp.Where, kind, kind, isZero, Complex.One, Elementwise.Apply(TileOp.Divide, kind, kind, sums, sizes));
        return (
            Elementwise.Apply(TileOp.Multiply, kind, kind, u, Contracting.Transpose(phases, 1, 0)),
            s,
            Elementwise.Apply(TileOp.Multiply, kind, kind, v, Contracting.Conjugate(phases)));
    }

    /// <summary>The magnitudes of complex numbers; doubles as they are.</summary>
    private static ArrayExpr Magnitudes(ArrayExpr array) => array.Kind != ElementKind.Complex
        ? array : Elementwise.Apply(TileOp.Magnitude, ElementKind.Complex, ElementKind.Float64, array);

    /// <summary>The right side of equations, its rows cut as the matrix' rows are.</summary>
    private static ArrayExpr RightSide<T>(string name, ArrayExpr matrix, ChunkedArray<T> right)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(right);
        if (right.Rank is not (1 or 2) || right.Layout.Shape[0] != matrix.Layout.Shape[0])
        {
            throw new ArgumentException(
                $"'{name}' of a matrix of shape {matrix.Layout} and right sides of shape {right.Layout}: they need the same number of rows.", nameof(right));
        }

        return right.Layout.IsKnown
            ? Elementwise.Cast(Elementwise.Rechunk(right.Array, right.Layout.With(0, matrix.Layout.Chunks[0])), matrix.Kind)
            : throw Reducing.UnknownSizes(name, right.Layout);
    }

    private static ArrayExpr Doubles(TileOp op, params ReadOnlySpan<object> operands) =>
        Elementwise.Apply(op, ElementKind.Float64, ElementKind.Float64, operands);

    private static ViewExpr Column(ArrayExpr vector) =>
        new("expand_dims", new ArrayLayout([vector.Layout.Chunks[0], [1]]), new AxisMap(new([0, -1])), vector);
}
