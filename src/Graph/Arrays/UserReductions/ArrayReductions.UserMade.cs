using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Mapping;
using Actors.Arrays.UserReductions;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>Reductions of users' own.</content>
public static partial class ArrayReductions
{
    /// <summary>
    /// A reduction of all elements of a user's own: <paramref name="chunk"/> makes a partial result of each block, <paramref name="combine"/>
    /// one of several, in the order of the blocks and in steps of a tree, and <paramref name="aggregate"/> the value of the last one.
    /// </summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <typeparam name="TPartial">The type of partial results: any; on a cluster one that can be sent.</typeparam>
    /// <typeparam name="TResult">The type of the value.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="chunk">Of a block, which may have no elements; it may keep and change the tensor it gets.</param>
    /// <param name="combine">Of two partial results or more; it must not change them.</param>
    /// <param name="aggregate">Of the last partial result; it must not change it.</param>
    /// <param name="splitEvery">How many partial results one step takes, 2 at least; 8 when absent.</param>
    public static ChunkedScalar<TResult> Reduction<T, TPartial, TResult>(
        this ChunkedArray<T> array,
        Func<Tensor<T>, TPartial> chunk,
        Func<IReadOnlyList<TPartial>, TPartial> combine,
        Func<TPartial, TResult> aggregate,
        int? splitEvery = null)
        where T : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        return new(UserMade<T, TPartial, TResult>(
            Checked(array), chunk, combine, partial => Tensor.Create([aggregate(partial)], [1]), aggregate, null, false, splitEvery));
    }

    /// <summary>
    /// A reduction along axes of a user's own: <paramref name="chunk"/> makes a partial result of each block, <paramref name="combine"/> one
    /// of several that stand behind each other along the axes, and <paramref name="aggregate"/> the result's block of the last one.
    /// </summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <typeparam name="TPartial">The type of partial results: any; on a cluster one that can be sent.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="chunk">Of a block, which may have no elements; it may keep and change the tensor it gets.</param>
    /// <param name="combine">Of two partial results or more; it must not change them.</param>
    /// <param name="aggregate">
    /// Of the last partial result; it gives a tensor of the blocks' shape with or without the reduced axes (with one element each), and must
    /// not change the partial result.
    /// </param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="splitEvery">How many partial results one step takes, 2 at least; 8 when absent.</param>
    public static ChunkedArray<TResult> Reduction<T, TPartial, TResult>(
        this ChunkedArray<T> array,
        Func<Tensor<T>, TPartial> chunk,
        Func<IReadOnlyList<TPartial>, TPartial> combine,
        Func<TPartial, Tensor<TResult>> aggregate,
        int[] axes,
        bool keepDims = false,
        int? splitEvery = null)
        where T : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        return new(UserMade(Checked(array), chunk, combine, aggregate, aggregate, Required(axes), keepDims, splitEvery));
    }

    private static KernelExpr UserMade<T, TPartial, TResult>(
        ArrayExpr array,
        Func<Tensor<T>, TPartial> chunk,
        Func<IReadOnlyList<TPartial>, TPartial> combine,
        Func<TPartial, Tensor<TResult>> aggregate,
        Delegate named,
        int[]? axes,
        bool keepDims,
        int? splitEvery)
        where T : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(chunk);
        ArgumentNullException.ThrowIfNull(combine);
        ArgumentOutOfRangeException.ThrowIfLessThan(splitEvery ?? 2, 2, nameof(splitEvery));
        int[] normal = Reducing.Axes("reduction", array.Layout, axes);
        string name = BlockCall.NameOf("reduction", named);
        var partial = new UserPartialKernel<T, TPartial>(name, ContentToken.Of(chunk), chunk);
        var join = new UserCombineKernel<TPartial>(name, ContentToken.Of(combine), combine);
        var partials = new KernelExpr(
            $"{name}-chunk", array.Kind, ReduceChunkExpr.Partials(array.Layout, normal), _ => partial, ContentToken.Of(chunk, typeof(TPartial)), array);
        // The kernel of the last step of the tree, and of all before it, is in the token.
        var tree = new ArrayTreeExpr(
            $"{name}-tree", array.Kind, ArrayTreeExpr.Reduced(array.Layout, normal, true), normal, join, join, partials) { Width = splitEvery ?? ArrayTreeExpr.DefaultWidth };
        ArrayLayout layout = ArrayTreeExpr.Reduced(array.Layout, normal, keepDims);
        int[] map = [.. Enumerable.Range(0, array.Layout.Rank).Where(axis => keepDims || Array.IndexOf(normal, axis) < 0)];
        var positions = new BlockPositions(layout);
        UInt128 token = ContentToken.Of(named);
        return new KernelExpr(
            name,
            ElementKinds.Of<TResult>(),
            layout,
            position =>
            {
                var own = new int[tree.Layout.Rank];
                for (int axis = 0; axis < map.Length; axis++)
                {
                    own[map[axis]] = position[axis];
                }

                var kept = new long[own.Length];
                for (int axis = 0; axis < kept.Length; axis++)
                {
                    kept[axis] = tree.Layout.Chunks[axis][own[axis]];
                }

                return new UserAggregateKernel<TPartial, TResult>(name, token, aggregate, positions.At(position), new(kept), new(normal), keepDims);
            },
            ContentToken.Of(named, keepDims),
            tree)
        {
            Maps = [new AxisMap(new(map))],
        };
    }
}
