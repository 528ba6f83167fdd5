using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.LinearAlgebra.Expressions;

namespace Actors.Arrays;

/// <content>Sums of products in index notation.</content>
public static partial class LinAlg
{
    /// <summary>
    /// Sums of products in Einstein's notation: a letter for each axis of each array, and those of the result behind <c>-&gt;</c>:
    /// <c>Einsum("ij,jk-&gt;ik", x, y)</c>. Letters that the result lacks are summed over; without <c>-&gt;</c> the result has the
    /// letters that occur once, in the order of the alphabet. Arrays are combined from left to right.
    /// </summary>
    /// <param name="subscripts">The letters.</param>
    /// <param name="arrays">The arrays.</param>
    /// <exception cref="ArgumentException">The letters do not fit the arrays, or an array has one twice.</exception>
    public static ChunkedArray<T> Einsum<T>(string subscripts, params ReadOnlySpan<ChunkedArray<T>> arrays)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(subscripts);
        (string[] inputs, string output) = ReadSubscripts(subscripts, arrays);
        ElementKind kind = ElementKinds.Of<T>();
        Contracting.RequireNumbers("einsum", kind);
        ElementKind work = ArrayReductions.WorkKind(kind);
        ArrayExpr? result = null;
        string letters = "";
        for (int i = 0; i < inputs.Length; i++)
        {
            ArrayExpr next = arrays[i].Array;
            string own = inputs[i], later = output + string.Concat(inputs[(i + 1)..]);
            if (result is null)
            {
                (result, letters) = (next, own);
            }
            else
            {
                (result, letters) = Combine(result, letters, next, own, later);
            }

            // What stands nowhere else is summed over before it grows.
            string rest = later;
            int[] summed = [.. Enumerable.Range(0, letters.Length).Where(axis => !rest.Contains(letters[axis]))];
            if (summed.Length > 0)
            {
                ArrayExpr sum = Reducing.Reduce(ReduceOp.Sum, result, summed, false, work);
                (result, letters) = (Elementwise.Cast(sum, kind), string.Concat(letters.Where(later.Contains)));
            }
        }

        return new(Contracting.Transpose(result!, [.. output.Select(letter => letters.IndexOf(letter))]));
    }

    private static (ArrayExpr Result, string Letters) Combine(ArrayExpr left, string leftLetters, ArrayExpr right, string rightLetters, string later)
    {
        var batch = new List<(int, int)>();
        var contracted = new List<(int, int)>();
        for (int axis = 0; axis < leftLetters.Length; axis++)
        {
            int other = rightLetters.IndexOf(leftLetters[axis]);
            if (other >= 0)
            {
                (later.Contains(leftLetters[axis]) ? batch : contracted).Add((axis, other));
            }
        }

        ArrayExpr product = Contracting.Apply("einsum", left, right, [.. batch], [.. contracted]);
        return (product, string.Concat(batch.Select(pair => leftLetters[pair.Item1]))
            + string.Concat(leftLetters.Where(letter => !rightLetters.Contains(letter)))
            + string.Concat(rightLetters.Where(letter => !leftLetters.Contains(letter))));
    }

    private static (string[] Inputs, string Output) ReadSubscripts<T>(string subscripts, ReadOnlySpan<ChunkedArray<T>> arrays)
        where T : unmanaged
    {
        string text = subscripts.Replace(" ", "", StringComparison.Ordinal);
        int arrow = text.IndexOf("->", StringComparison.Ordinal);
        string[] inputs = (arrow < 0 ? text : text[..arrow]).Split(',');
        string all = string.Concat(inputs);
        string output = arrow >= 0 ? text[(arrow + 2)..] : string.Concat(all.Where(letter => all.Count(l => l == letter) == 1).Order());
        if (inputs.Length != arrays.Length)
        {
            throw new ArgumentException($"'einsum' is given {arrays.Length} arrays, and the letters \"{subscripts}\" are for {inputs.Length}.", nameof(subscripts));
        }

        for (int i = 0; i < inputs.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(arrays[i], nameof(arrays));
            if (inputs[i].Length != arrays[i].Rank || !inputs[i].All(char.IsAsciiLetter) || inputs[i].Distinct().Count() != inputs[i].Length)
            {
                throw new ArgumentException(
                    $"'einsum' needs a letter, another one each, for the axes of an array of shape {arrays[i].Layout}, not \"{inputs[i]}\".", nameof(subscripts));
            }
        }

        return output.All(all.Contains) && output.Distinct().Count() == output.Length ? (inputs, output)
            : throw new ArgumentException($"'einsum' cannot make the axes \"{output}\" of \"{string.Join(',', inputs)}\": each must stand there, once.", nameof(subscripts));
    }
}
