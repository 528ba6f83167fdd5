using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <summary>
/// A lazy array in chunks. Shape, chunks and element type are known; elements are computed when they are asked for. Operations give new
/// arrays and change nothing; what cannot work is an error where it is written. Operators and functions of <see cref="ArrayMath"/> work
/// element by element with NumPy's broadcasting and promotion; reductions are in <see cref="ArrayReductions"/>.
/// </summary>
/// <typeparam name="T">The elements' type: double, float, long, int, short, byte, bool or <see cref="System.Numerics.Complex"/>.</typeparam>
public sealed partial class ChunkedArray<T> : ILazy<Tensor<T>>, IPersistable<ChunkedArray<T>>
    where T : unmanaged
{
    internal ChunkedArray(ArrayExpr expr)
    {
        if (expr.Kind != ElementKinds.Of<T>())
        {
            throw new InvalidOperationException($"'{expr}' has elements of type {expr.Kind.Name()}, not {typeof(T)}.");
        }

        Array = expr;
    }

    /// <inheritdoc/>
    public Expr Expr => Array;

    /// <summary>The length of each axis; -1 for one that is known only when it is computed.</summary>
    public IReadOnlyList<long> Shape => Array.Layout.ShapeArray;

    /// <summary>The sizes of the chunks along each axis; -1 for one that is not known.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Chunks => Array.Layout.Chunks;

    /// <summary>The number of axes.</summary>
    public int Rank => Array.Layout.Rank;

    /// <summary>The number of elements; -1 when it is not known.</summary>
    public long Size => Array.Layout.Size;

    /// <summary>The memory that the elements take together, in bytes; -1 when it is not known.</summary>
    public long ByteSize => Size < 0 ? -1 : Size * Unsafe.SizeOf<T>();

    /// <summary>The number of chunks along each axis.</summary>
    public IReadOnlyList<int> NumBlocks => Array.Layout.Grid.ToArray();

    /// <summary>The number of chunks.</summary>
    public int BlockCount => Array.Layout.BlockCount;

    /// <summary>The elements' type.</summary>
    public Type ElementType => typeof(T);

    Expr ILazy<Tensor<T>>.ResultExpr => new ResultExpr(Array, single: false);

    internal ArrayExpr Array { get; private set; }

    internal ArrayLayout Layout => Array.Layout;

    /// <inheritdoc/>
    public ChunkedArray<T> Over(Expr expr)
    {
        ArgumentNullException.ThrowIfNull(expr);
        return new ChunkedArray<T>(new HeldArrayExpr(expr, Array.Kind, Layout));
    }

    /// <summary>Whether both are the same object; <c>==</c> compares element by element.</summary>
    /// <param name="obj">The other one.</param>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>The hash code of this object's identity.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>What is known without computing: <c>ChunkedArray&lt;double&gt; add-3f2a91c0: shape (4, 6), chunks (2, 3), 192 B, 4 tasks</c>.</summary>
    public override string ToString()
    {
        string chunks = ArrayLayout.Print([.. Layout.Chunks.Select(c => c.Length == 0 ? 0 : c.Contains(-1) ? -1 : c.Max())]);
        int tasks = ExprPlan.Of(Array).ToGraph().Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"ChunkedArray<{Array.Kind.Name()}> {Array.Group.Name}: shape {Layout}, chunks {chunks}, {PrintBytes(ByteSize)}, {tasks:N0} task{(tasks == 1 ? "" : "s")}");
    }

    internal static string PrintBytes(long bytes)
    {
        if (bytes < 0)
        {
            return "unknown size";
        }

        string[] units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
        int unit = 0;
        double value = bytes;
        for (; value >= 1024 && unit < units.Length - 1; unit++)
        {
            value /= 1024;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(unit == 0 ? value.ToString("0", CultureInfo.InvariantCulture) : value.ToString("0.0#", CultureInfo.InvariantCulture))} {units[unit]}");
    }
}
