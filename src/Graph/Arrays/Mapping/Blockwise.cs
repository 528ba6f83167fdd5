using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>Writes functions of blocks in index notation.</summary>
internal static class Blockwise
{
    private const string Operation = "blockwise";

    public static ChunkedArray<TResult> Apply<TResult>(
        string indices, Delegate named, Func<BlockArguments, Block[]> function, IReadOnlyList<object?> operands, BlockwiseOptions? options)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(named);
        options ??= new();
        IndexNotation notation = IndexNotation.Parse(Operation, indices);
        CheckOperands(notation, operands);
        // Axes by number: the result's first, then those that are put together.
        string letters = notation.Output + string.Concat(string.Concat(notation.Inputs).Distinct().Where(letter => !notation.Output.Contains(letter)));
        ArrayExpr[] arrays = [.. operands.OfType<ArrayExpr>()];
        int[][] own = [.. operands.Select((o, i) => (o, i)).Where(pair => pair.o is ArrayExpr)
            .Select(pair => notation.Inputs[pair.i].Select(letter => letters.IndexOf(letter, StringComparison.Ordinal)).ToArray())];
        (long[]?[] chunks, ArrayExpr[] aligned) = Calling.Align(Operation, arrays, own, letters.Length, options.AlignArrays);
        var result = new long[notation.Output.Length][];
        for (int axis = 0; axis < result.Length; axis++)
        {
            result[axis] = ResultChunks(notation, letters[axis], chunks[axis], options);
        }

        CheckLetters(notation, options);
        int next = 0, index = 0;
        return new(Calling.Call(
            Operation, named, function, ElementKinds.Of<TResult>(), new ArrayLayout(result),
            [.. operands.Select(o => o is ArrayExpr ? aligned[next++] : o)],
            [.. operands.Select(o => o is ArrayExpr ? own[index++] : null)]));
    }

    private static void CheckOperands(IndexNotation notation, IReadOnlyList<object?> operands)
    {
        if (notation.Inputs.Length != operands.Count)
        {
            throw new ArgumentException($"'{Operation}' is given {operands.Count} operands, and the letters \"{notation}\" are for {notation.Inputs.Length}.");
        }

        for (int i = 0; i < operands.Count; i++)
        {
            if (operands[i] is ArrayExpr array ? array.Layout.Rank != notation.Inputs[i].Length : notation.Inputs[i].Length > 0)
            {
                throw new ArgumentException(operands[i] is ArrayExpr given
                    ? $"'{Operation}' needs {given.Layout.Rank} letters for the axes of operand {i}, of shape {given.Layout}, not \"{notation.Inputs[i]}\"."
                    : $"'{Operation}': operand {i} is a constant and has no axes; \"{notation}\" gives it \"{notation.Inputs[i]}\".");
            }
        }
    }

    private static long[] ResultChunks(IndexNotation notation, char letter, long[]? chunks, BlockwiseOptions options)
    {
        if (chunks is null)
        {
            return options.NewAxes?.GetValueOrDefault(letter) is { Length: > 0 } sizes && sizes.All(size => size >= ArrayLayout.Unknown) ? sizes
                : throw new ArgumentException($"'{Operation}' \"{notation}\": no array has the axis '{letter}' of the result; give the sizes of its chunks as one of NewAxes.");
        }

        if (options.ChunkSizes?.GetValueOrDefault(letter) is { } given)
        {
            return given.Length == chunks.Length && given.All(size => size >= ArrayLayout.Unknown) ? given
                : throw new ArgumentException($"'{Operation}' \"{notation}\" is given {given.Length} chunk sizes for the axis '{letter}', which has {chunks.Length} blocks.");
        }

        if (options.AdjustChunks?.GetValueOrDefault(letter) is not { } adjust)
        {
            return chunks;
        }

        return [.. chunks.Select(size => size < 0 ? ArrayLayout.Unknown : adjust(size) is >= 0 and var adjusted ? adjusted
            : throw new ArgumentException($"'{Operation}' \"{notation}\": AdjustChunks makes the size {adjust(size)} of {size} along the axis '{letter}'."))];
    }

    private static void CheckLetters(IndexNotation notation, BlockwiseOptions options)
    {
        string inputs = string.Concat(notation.Inputs);
        foreach (char letter in (char[])[.. options.AdjustChunks?.Keys ?? [], .. options.ChunkSizes?.Keys ?? [], .. options.NewAxes?.Keys ?? []])
        {
            if (!notation.Output.Contains(letter) || (options.NewAxes?.ContainsKey(letter) == true && inputs.Contains(letter)))
            {
                throw new ArgumentException($"'{Operation}' \"{notation}\" is given chunks for the axis '{letter}', which "
                    + (notation.Output.Contains(letter) ? "is not new: an array has it." : "the result has not."));
            }
        }
    }
}
