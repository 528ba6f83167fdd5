using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Mapping;

namespace Actors.Arrays;

/// <content>Generalised functions.</content>
public static partial class ChunkedArray
{
    /// <summary>
    /// A function of core axes, applied along all others: <c>ApplyGufunc("(i)-&gt;()", Median, x, new() { Vectorize = true })</c>. The
    /// signature names the core dimensions of inputs and outputs; they are the last axes, in one chunk. The axes before them are loop
    /// axes, which broadcast. Where there are no
    /// core dimensions a tensor has one element. Nothing is tried out beforehand:
    /// lengths come from the inputs and the options.
    /// </summary>
    /// <param name="signature">The signature.</param>
    /// <param name="function">The function; it may keep and change what it gets.</param>
    /// <param name="array">The array.</param>
    /// <param name="options">How it is applied; null for whole blocks, core axes last.</param>
    /// <exception cref="ArgumentException">The signature does not fit the array: too few axes, a core dimension in several chunks, or of no known length.</exception>
    public static ChunkedArray<TResult> ApplyGufunc<T1, TResult>(
        string signature, Func<Tensor<T1>, Tensor<TResult>> function, ChunkedArray<T1> array, GufuncOptions? options = null)
        where T1 : unmanaged
        where TResult : unmanaged => Single<TResult>(signature, function, Calling.Adapt(function), [BlockOperand.Of(array)], options);

    /// <summary>A function of core axes of two arrays: <c>ApplyGufunc("(i,j),(j)-&gt;(i)", Product, x, v)</c>; see the form for one.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="function">The function; it may keep and change what it gets.</param>
    /// <param name="first">The first array.</param>
    /// <param name="second">The second array.</param>
    /// <param name="options">How it is applied; null for whole blocks, core axes last.</param>
    /// <exception cref="ArgumentException">The signature does not fit the arrays, or a core dimension has two lengths.</exception>
    public static ChunkedArray<TResult> ApplyGufunc<T1, T2, TResult>(
        string signature, Func<Tensor<T1>, Tensor<T2>, Tensor<TResult>> function, ChunkedArray<T1> first, ChunkedArray<T2> second, GufuncOptions? options = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged =>
        Single<TResult>(signature, function, Calling.Adapt(function), [BlockOperand.Of(first), BlockOperand.Of(second)], options);

    /// <summary>A function of core axes of three arrays; see the form for one.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="function">The function; it may keep and change what it gets.</param>
    /// <param name="first">The first array.</param>
    /// <param name="second">The second array.</param>
    /// <param name="third">The third array.</param>
    /// <param name="options">How it is applied; null for whole blocks, core axes last.</param>
    /// <exception cref="ArgumentException">The signature does not fit the arrays, or a core dimension has two lengths.</exception>
    public static ChunkedArray<TResult> ApplyGufunc<T1, T2, T3, TResult>(
        string signature,
        Func<Tensor<T1>, Tensor<T2>, Tensor<T3>, Tensor<TResult>> function,
        ChunkedArray<T1> first,
        ChunkedArray<T2> second,
        ChunkedArray<T3> third,
        GufuncOptions? options = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged => Single<TResult>(
            signature, function, Calling.Adapt(function), [BlockOperand.Of(first), BlockOperand.Of(second), BlockOperand.Of(third)], options);

    /// <summary>A function of core axes with two outputs: <c>ApplyGufunc("(i)-&gt;(),()", MeanAndSpread, x)</c>; it is called once for both.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="function">The function; it may keep and change what it gets.</param>
    /// <param name="array">The array.</param>
    /// <param name="options">How it is applied; null for whole blocks, core axes last.</param>
    /// <exception cref="ArgumentException">The signature does not fit the array.</exception>
    public static (ChunkedArray<TResult1> First, ChunkedArray<TResult2> Second) ApplyGufunc<T1, TResult1, TResult2>(
        string signature, Func<Tensor<T1>, (Tensor<TResult1> First, Tensor<TResult2> Second)> function, ChunkedArray<T1> array, GufuncOptions? options = null)
        where T1 : unmanaged
        where TResult1 : unmanaged
        where TResult2 : unmanaged => Pair<TResult1, TResult2>(
            signature, function, a => Both(a, function(a.GetBlock<T1>(0))), [BlockOperand.Of(array)], options);

    /// <summary>A function of core axes of two arrays, with two outputs; it is called once for both.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="function">The function; it may keep and change what it gets.</param>
    /// <param name="first">The first array.</param>
    /// <param name="second">The second array.</param>
    /// <param name="options">How it is applied; null for whole blocks, core axes last.</param>
    /// <exception cref="ArgumentException">The signature does not fit the arrays.</exception>
    public static (ChunkedArray<TResult1> First, ChunkedArray<TResult2> Second) ApplyGufunc<T1, T2, TResult1, TResult2>(
        string signature,
        Func<Tensor<T1>, Tensor<T2>, (Tensor<TResult1> First, Tensor<TResult2> Second)> function,
        ChunkedArray<T1> first,
        ChunkedArray<T2> second,
        GufuncOptions? options = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult1 : unmanaged
        where TResult2 : unmanaged => Pair<TResult1, TResult2>(
            signature, function, a => Both(a, function(a.GetBlock<T1>(0), a.GetBlock<T2>(1))), [BlockOperand.Of(first), BlockOperand.Of(second)], options);

    /// <summary>A function of core axes of any number of arrays, with one type of outputs; it is called once for all of them.</summary>
    /// <param name="signature">The signature; it says how many outputs there are.</param>
    /// <param name="function">The function; it gives a tensor for each output.</param>
    /// <param name="arrays">The arrays: <c>[x, y, z]</c>.</param>
    /// <param name="options">How it is applied; null for whole blocks, core axes last.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ArgumentException">The signature does not fit the arrays, or one is a constant.</exception>
    public static IReadOnlyList<ChunkedArray<TResult>> ApplyGufunc<TResult>(
        string signature, Func<BlockArguments, IReadOnlyList<Tensor<TResult>>> function, IReadOnlyList<BlockOperand> arrays, GufuncOptions? options = null)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(arrays);
        int outputs = GufuncSignature.Parse(signature).Outputs.Length;
        ElementKind[] kinds = [.. Enumerable.Repeat(ElementKinds.Of<TResult>(), outputs)];
        return [.. Gufuncs.Apply(signature, function, Call, ArraysOf(arrays), kinds, options).Select(output => new ChunkedArray<TResult>(output))];

        Block[] Call(BlockArguments a)
        {
            IReadOnlyList<Tensor<TResult>> results = function(a);
            return results?.Count == outputs ? [.. results.Select((tensor, r) => a.Result(tensor, r))]
                : throw new InvalidOperationException($"'apply_gufunc' \"{signature}\": the function gave {results?.Count ?? 0} results for block {a.Position}, not {outputs}.");
        }
    }

    private static ChunkedArray<TResult> Single<TResult>(
        string signature, Delegate named, Func<BlockArguments, Block[]> function, BlockOperand[] arrays, GufuncOptions? options)
        where TResult : unmanaged => new(Gufuncs.Apply(signature, named, function, ArraysOf(arrays), [ElementKinds.Of<TResult>()], options)[0]);

    private static (ChunkedArray<TResult1>, ChunkedArray<TResult2>) Pair<TResult1, TResult2>(
        string signature, Delegate named, Func<BlockArguments, Block[]> function, BlockOperand[] arrays, GufuncOptions? options)
        where TResult1 : unmanaged
        where TResult2 : unmanaged
    {
        Expressions.ArrayExpr[] outputs = Gufuncs.Apply(
            signature, named, function, ArraysOf(arrays), [ElementKinds.Of<TResult1>(), ElementKinds.Of<TResult2>()], options);
        return (new(outputs[0]), new(outputs[1]));
    }

    private static Block[] Both<TResult1, TResult2>(BlockArguments arguments, (Tensor<TResult1> First, Tensor<TResult2> Second) results)
        where TResult1 : unmanaged
        where TResult2 : unmanaged => [arguments.Result(results.First), arguments.Result(results.Second, 1)];

    private static Expressions.ArrayExpr[] ArraysOf(IReadOnlyList<BlockOperand> operands) => [.. operands.Select(o =>
        o.Array ?? throw new ArgumentException("'apply_gufunc' is for arrays; the function can capture constants.", nameof(operands)))];
}
