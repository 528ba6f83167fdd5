using System.Runtime.CompilerServices;
using Actors.Arrays.Expressions;
using Actors.Arrays.Shaping;

namespace Actors.Arrays;

/// <content>The same elements in another shape.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>The axes in another order.</summary>
    /// <param name="axes">For each axis of the result which one it is; in reverse when none are given.</param>
    /// <exception cref="ArgumentException">The axes are not those of the array, each once.</exception>
    public ChunkedArray<T> Transpose(params int[] axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        int[] order = axes.Length == 0 && Rank > 0
            ? [.. Enumerable.Range(0, Rank).Reverse()]
            : [.. axes.Select(axis => Reducing.Axis("transpose", Layout, axis))];
        if (!order.Order().SequenceEqual(Enumerable.Range(0, Rank)))
        {
            throw new ArgumentException(
                $"'transpose' of an array of shape {Layout} needs each of its {Rank} axes once, not ({string.Join(", ", axes)}).", nameof(axes));
        }

        return View("transpose", order);
    }

    /// <summary>An axis moved to another place; the others keep their order.</summary>
    /// <param name="source">The axis; negative ones count from the last.</param>
    /// <param name="destination">Where it stands in the result.</param>
    public ChunkedArray<T> MoveAxis(int source, int destination)
    {
        int from = Reducing.Axis("moveaxis", Layout, source), to = Reducing.Axis("moveaxis", Layout, destination);
        List<int> order = [.. Enumerable.Range(0, Rank).Where(axis => axis != from)];
        order.Insert(to, from);
        return View("moveaxis", [.. order]);
    }

    /// <summary>Axes moved to other places; the others keep their order.</summary>
    /// <param name="sources">The axes; negative ones count from the last.</param>
    /// <param name="destinations">Where each stands in the result.</param>
    /// <exception cref="ArgumentException">An axis or a place stands twice, or there are not as many of both.</exception>
    public ChunkedArray<T> MoveAxis(int[] sources, int[] destinations)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(destinations);
        int[] from = [.. sources.Select(axis => Reducing.Axis("moveaxis", Layout, axis))], to = [.. destinations.Select(axis => Reducing.Axis("moveaxis", Layout, axis))];
        if (from.Length != to.Length || from.Distinct().Count() != from.Length || to.Distinct().Count() != to.Length)
        {
            throw new ArgumentException(
                $"'moveaxis' of an array of shape {Layout} needs as many places as axes, each once, not ({string.Join(", ", sources)}) and ({string.Join(", ", destinations)}).",
                nameof(destinations));
        }

        List<int> order = [.. Enumerable.Range(0, Rank).Except(from)];
        foreach ((int destination, int source) in to.Zip(from).OrderBy(p => p.First))
        {
            order.Insert(destination, source);
        }

        return View("moveaxis", [.. order]);
    }

    /// <summary>An axis moved in front of another one, as NumPy's <c>rollaxis</c>.</summary>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="start">The axis that it is to stand before; the number of axes for the end.</param>
    public ChunkedArray<T> RollAxis(int axis, int start = 0)
    {
        int from = Reducing.Axis("rollaxis", Layout, axis), before = start < 0 ? start + Rank : start;
        if (before < 0 || before > Rank)
        {
            throw new ArgumentOutOfRangeException(nameof(start), $"'rollaxis' of an array of shape {Layout} has no place {start} for an axis.");
        }

        return MoveAxis(from, before > from ? before - 1 : before);
    }

    /// <summary>Two axes in each other's place.</summary>
    /// <param name="first">One axis.</param>
    /// <param name="second">The other one.</param>
    public ChunkedArray<T> SwapAxes(int first, int second)
    {
        int a = Reducing.Axis("swapaxes", Layout, first), b = Reducing.Axis("swapaxes", Layout, second);
        int[] order = [.. Enumerable.Range(0, Rank)];
        (order[a], order[b]) = (b, a);
        return View("swapaxes", order);
    }

    /// <summary>A new axis with one element.</summary>
    /// <param name="axis">Where it stands in the result; negative ones count from the last.</param>
    public ChunkedArray<T> ExpandDims(int axis)
    {
        int at = axis < 0 ? axis + Rank + 1 : axis;
        if (at < 0 || at > Rank)
        {
            throw new ArgumentOutOfRangeException(nameof(axis), $"'expand_dims' of an array of shape {Layout} has no place for axis {axis}.");
        }

        List<int> axes = [.. Enumerable.Range(0, Rank)];
        axes.Insert(at, -1);
        return View("expand_dims", [.. axes]);
    }

    /// <summary>The array without axes of one element.</summary>
    /// <param name="axes">Which; all that have one element when none are given.</param>
    /// <exception cref="ArgumentException">One of the axes has another number of elements.</exception>
    public ChunkedArray<T> Squeeze(params int[] axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        int[] dropped = axes.Length == 0
            ? [.. Enumerable.Range(0, Rank).Where(axis => Shape[axis] == 1)] : Reducing.Axes("squeeze", Layout, axes);
        foreach (int axis in dropped)
        {
            if (Shape[axis] != 1)
            {
                throw new ArgumentException($"'squeeze' cannot drop axis {axis} of an array of shape {Layout}: it has not one element.", nameof(axes));
            }
        }

        // One element may stand among empty chunks.
        var single = new long[Rank][];
        for (int axis = 0; axis < Rank; axis++)
        {
            single[axis] = System.Array.IndexOf(dropped, axis) < 0 ? Layout.Chunks[axis] : [1];
        }

        ChunkedArray<T> source = new(Elementwise.Rechunk(Array, new ArrayLayout(single)));
        return source.View("squeeze", [.. Enumerable.Range(0, Rank).Where(axis => System.Array.IndexOf(dropped, axis) < 0)]);
    }

    /// <summary>The array repeated to a larger shape, by the rules of broadcasting.</summary>
    /// <param name="shape">The shape.</param>
    /// <exception cref="ArgumentException">The array cannot be repeated to it.</exception>
    public ChunkedArray<T> BroadcastTo(params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        Arrays.ChunkedArray.CheckShape("broadcast_to", shape);
        int extra = shape.Length - Rank;
        bool fits = extra >= 0;
        for (int axis = 0; fits && axis < Rank; axis++)
        {
            fits = Shape[axis] == 1 || Shape[axis] == shape[axis + extra];
        }

        if (!fits)
        {
            throw new ArgumentException($"'broadcast_to' cannot make an array of shape {ArrayLayout.Print(shape)} of one of shape {Layout}.", nameof(shape));
        }

        long[][] own = Arrays.Chunks.Auto.For(shape, Unsafe.SizeOf<T>());
        for (int axis = 0; axis < Rank; axis++)
        {
            own[axis + extra] = Shape[axis] == shape[axis + extra] ? Layout.Chunks[axis] : own[axis + extra];
        }

        return new(new ViewExpr("broadcast_to", new ArrayLayout(own), AxisMap.Trailing(Rank, shape.Length), Array));
    }

    /// <summary>The elements row by row, in one axis.</summary>
    public ChunkedArray<T> Ravel() => Reshape(-1);

    /// <summary>The elements, row by row, in another shape.</summary>
    /// <param name="shape">The shape; one length may be -1: what the number of elements makes it.</param>
    /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
    public ChunkedArray<T> Reshape(params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (Rank == 1 && shape.Length == 1 && shape[0] == -1)
        {
            return this;
        }

        if (!Layout.IsKnown)
        {
            throw Reducing.UnknownSizes("reshape", Layout);
        }

        long[] wanted = [.. shape];
        int open = System.Array.IndexOf(wanted, -1);
        long rest = wanted.Where((size, axis) => axis != open).Aggregate(1L, (a, b) => a * b);
        if (open >= 0 && rest > 0 && Size % rest == 0)
        {
            wanted[open] = Size / rest;
        }

        if (wanted.Any(size => size < 0) || wanted.Aggregate(1L, (a, b) => a * b) != Size)
        {
            throw new ArgumentException($"'reshape' cannot make an array of shape ({string.Join(", ", shape)}) of one of shape {Layout}: "
                + $"it has {Size} elements{(open >= 0 ? ", and one length may be -1, for what is left of them" : "")}.", nameof(shape));
        }

        return wanted.AsSpan().SequenceEqual(Layout.Shape) ? this : new(Reshaping.Apply(Array, wanted));
    }

    internal ChunkedArray<T> View(string name, int[] axes) =>
        axes.SequenceEqual(Enumerable.Range(0, Rank))
            ? this
            : new(new ViewExpr(name, new ArrayLayout([.. axes.Select(a => a < 0 ? [1L] : Layout.Chunks[a])]), new AxisMap(new(axes)), Array));
}
