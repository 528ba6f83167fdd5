using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>Writes generalised functions: core axes in one chunk behind loop axes that broadcast.</summary>
internal sealed class Gufuncs
{
    private readonly string _operation;
    private readonly GufuncSignature _signature;
    private readonly GufuncOptions _options;
    private readonly ArrayExpr[] _arrays;
    private readonly Dictionary<string, long> _sizes = [];

    private Gufuncs(string operation, GufuncSignature signature, GufuncOptions options, ArrayExpr[] arrays)
    {
        _operation = operation;
        _signature = signature;
        _options = options;
        _arrays = arrays;
    }

    /// <summary>The outputs of a function.</summary>
    /// <param name="signature">Its signature.</param>
    /// <param name="named">The user's function.</param>
    /// <param name="function">The same, of all arguments.</param>
    /// <param name="arrays">The inputs.</param>
    /// <param name="kinds">The element types of the outputs.</param>
    /// <param name="options">How it is applied; null for the defaults.</param>
    /// <param name="operation">The operation's name.</param>
    public static ArrayExpr[] Apply(
        string signature, Delegate named, Func<BlockArguments, Block[]> function, ArrayExpr[] arrays, ElementKind[] kinds, GufuncOptions? options,
        string operation = "apply_gufunc")
    {
        ArgumentNullException.ThrowIfNull(named);
        GufuncSignature parsed = GufuncSignature.Parse(signature);
        if (parsed.Inputs.Length != arrays.Length || parsed.Outputs.Length != kinds.Length)
        {
            throw new ArgumentException(
                $"'{operation}' \"{parsed}\" is of {parsed.Inputs.Length} inputs and {parsed.Outputs.Length} outputs, and is given {arrays.Length} arrays and a function of {kinds.Length} results.");
        }

        return new Gufuncs(operation, parsed, options ?? new(), arrays).Apply(named, function, kinds);
    }

    private ArrayExpr[] Apply(Delegate named, Func<BlockArguments, Block[]> function, ElementKind[] kinds)
    {
        int[][] axes = Axes();
        ArrayExpr[] moved = [.. _arrays.Select((array, k) => CoreLast(array, k, axes[k]))];
        int[] cores = [.. _signature.Inputs.Select(names => names.Length)];
        int loops = moved.Select((array, k) => array.Layout.Rank - cores[k]).Max();
        // Loop axes are the result's; core axes stand behind it.
        int[][] indices = [.. moved.Select((array, k) =>
        {
            int own = array.Layout.Rank - cores[k];
            return (int[])[.. Enumerable.Range(loops - own, own), .. Enumerable.Range(loops, cores[k])];
        })];
        ArrayExpr[] aligned = Loops(moved, cores, loops, out ArrayLayout layout);
        long[][] tails = [.. _signature.Outputs.Select(names => Array.ConvertAll(names, OutputSize))];
        Func<BlockArguments, Block[]> call = _options.Vectorize ? new VectorizedCall(function, loops, cores) { Kinds = kinds }.Run : function;
        bool isSingle = kinds.Length == 1;
        ArrayLayout first = isSingle ? new([.. layout.Chunks, .. tails[0].Select(size => new[] { size })]) : layout;
        BlockCallExpr results = Calling.Call(
            _operation, named, call, kinds[0], first, aligned,
            [.. indices.Select(index => Array.ConvertAll(index, axis => axis < loops ? axis : axis - loops + first.Rank))], isSingle ? null : tails,
            ContentToken.Of(_signature.ToString(), _options.Vectorize));
        return [.. kinds.Select((kind, k) => Placed(isSingle ? results : Pick(results, k, kind, tails[k]), k, loops, axes))];
    }

    private static KernelExpr Pick(BlockCallExpr results, int item, ElementKind kind, long[] tail) => new(
        "item", kind, new ArrayLayout([.. results.Layout.Chunks, .. tail.Select(size => new[] { size })]), _ => new PickKernel(item), ContentToken.Of(item), results)
    {
        Maps = [new AxisMap(new([.. Enumerable.Range(0, results.Layout.Rank), .. tail.Select(_ => -1)]))],
    };

    /// <summary>The core axes of each input and output, from 0.</summary>
    private int[][] Axes()
    {
        string[][] all = [.. _signature.Inputs, .. _signature.Outputs];
        if (_options.KeepDims && (_signature.Inputs.Any(names => names.Length != _signature.Inputs[0].Length) || _signature.Outputs.Any(names => names.Length > 0)))
        {
            throw new ArgumentException($"'{_operation}' \"{_signature}\" cannot keep axes: all inputs need as many core dimensions, and outputs none.");
        }

        if (_options.Axis is { } one && (_options.Axes is not null || all.Any(names => names.Length > 1) || all.SelectMany(names => names).Distinct().Count() != 1))
        {
            throw new ArgumentException($"'{_operation}' \"{_signature}\" is given axis {one}, which is for one core dimension that all share; give it Axes.");
        }

        int[]?[] given = _options.Axes is { } explicitly ? [.. explicitly]
            : [.. all.Select(names => _options.Axis is { } axis && names.Length == 1 ? new[] { axis } : null)];
        bool isShort = given.Length == _signature.Inputs.Length && _signature.Outputs.All(names => names.Length == 0);
        if (given.Length != all.Length && !isShort)
        {
            throw new ArgumentException($"'{_operation}' \"{_signature}\" is given the axes of {given.Length} arrays; it has {all.Length} inputs and outputs.");
        }

        var axes = new int[all.Length][];
        int rank = _arrays[0].Layout.Rank;
        for (int k = 0; k < axes.Length; k++)
        {
            int count = _options.KeepDims ? _signature.Inputs[0].Length : all[k].Length;
            int[]? own = k < given.Length ? given[k] : null;
            // Kept axes stand in outputs where they stood in the first input.
            own = own is { Length: 0 } or null && k >= _arrays.Length && _options.KeepDims ? Array.ConvertAll(axes[0], axis => axis - rank) : own;
            own ??= [.. Enumerable.Range(-count, count)];
            if (own.Length != count)
            {
                throw new ArgumentException($"'{_operation}' \"{_signature}\" is given {own.Length} axes for {(k < _arrays.Length ? "input" : "output")} {(k < _arrays.Length ? k : k - _arrays.Length)}; it has {count}.");
            }

            if (k < _arrays.Length)
            {
                if (_arrays[k].Layout.Rank < count)
                {
                    throw new ArgumentException($"'{_operation}' \"{_signature}\": input {k} of shape {_arrays[k].Layout} has not the {count} core axes.");
                }

                Reducing.Axes(_operation, _arrays[k].Layout, own);
                own = Array.ConvertAll(own, axis => Reducing.Axis(_operation, _arrays[k].Layout, axis));
            }

            axes[k] = own;
        }

        return axes;
    }

    /// <summary>An input with its core axes behind the others, in one chunk.</summary>
    private ArrayExpr CoreLast(ArrayExpr array, int input, int[] axes)
    {
        ArrayLayout layout = array.Layout;
        var chunks = (long[][])layout.Chunks.Clone();
        for (int i = 0; i < axes.Length; i++)
        {
            string name = _signature.Inputs[input][i];
            long size = layout.Shape[axes[i]];
            if (layout.Grid[axes[i]] > 1)
            {
                if (!_options.AllowRechunk)
                {
                    throw new ArgumentException(
                        $"'{_operation}' \"{_signature}\": the core dimension '{name}' of input {input}, of shape {layout}, has {layout.Grid[axes[i]]} chunks. "
                        + "Rechunk it to one, or allow it with AllowRechunk.");
                }

                chunks[axes[i]] = size >= 0 ? [size] : throw Reducing.UnknownSizes(_operation, layout);
            }

            if (!_sizes.TryAdd(name, size) && _sizes[name] != size)
            {
                throw new ArgumentException(
                    $"'{_operation}' \"{_signature}\" of arrays of shapes {string.Join(" and ", _arrays.Select(a => a.Layout))}: the core dimension '{name}' has {_sizes[name]} and {size} elements.");
            }
        }

        int[] order = [.. Enumerable.Range(0, layout.Rank).Where(axis => Array.IndexOf(axes, axis) < 0), .. axes];
        return Moved(Elementwise.Rechunk(array, new ArrayLayout(chunks)), order);
    }

    /// <summary>The inputs with loop axes that fit, and the layout of the loop axes.</summary>
    private ArrayExpr[] Loops(ArrayExpr[] arrays, int[] cores, int loops, out ArrayLayout layout)
    {
        int[][] indices = [.. arrays.Select((array, k) =>
            Enumerable.Range(0, array.Layout.Rank).Select(axis => axis < array.Layout.Rank - cores[k] ? axis + loops - array.Layout.Rank + cores[k] : loops + NumberOf(k, axis - array.Layout.Rank + cores[k])).ToArray())];
        (long[]?[] chunks, ArrayExpr[] aligned) = Calling.Align(_operation, arrays, indices, loops + _sizes.Count, align: true);
        layout = new ArrayLayout([.. chunks.Take(loops).Select(sizes => sizes!)]);
        return aligned;
    }

    private int NumberOf(int input, int core) => _sizes.Keys.ToList().IndexOf(_signature.Inputs[input][core]);

    private long OutputSize(string name) => _sizes.TryGetValue(name, out long size) ? size
        : _options.OutputSizes?.TryGetValue(name, out size) == true && size >= 0 ? size
        : throw new ArgumentException($"'{_operation}' \"{_signature}\": only outputs have the core dimension '{name}'; give its length in OutputSizes.");

    /// <summary>An output with its core axes, or the axes that are kept, in their places.</summary>
    private ArrayExpr Placed(ArrayExpr output, int number, int loops, int[][] axes)
    {
        int[] places = axes[_arrays.Length + number];
        ArrayExpr whole = output;
        int rank = _options.KeepDims ? loops + places.Length : output.Layout.Rank;
        if (_options.KeepDims)
        {
            whole = new ViewExpr(
                "expand_dims", new ArrayLayout([.. output.Layout.Chunks, .. Enumerable.Repeat<long[]>([1], places.Length)]),
                new AxisMap(new([.. Enumerable.Range(0, loops), .. places.Select(_ => -1)])), output);
        }

        Reducing.Axes(_operation, whole.Layout, places);
        places = Array.ConvertAll(places, axis => Reducing.Axis(_operation, whole.Layout, axis));
        int next = 0;
        return Moved(whole, [.. Enumerable.Range(0, rank).Select(axis => Array.IndexOf(places, axis) is >= 0 and var core ? loops + core : next++)]);
    }

    private static ArrayExpr Moved(ArrayExpr array, int[] order) => order.SequenceEqual(Enumerable.Range(0, order.Length))
        ? array : new ViewExpr("moveaxis", new ArrayLayout([.. order.Select(axis => array.Layout.Chunks[axis])]), new AxisMap(new(order)), array);
}
