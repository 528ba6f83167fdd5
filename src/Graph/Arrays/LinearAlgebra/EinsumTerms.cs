using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Expressions;

namespace Actors.Arrays.LinearAlgebra;

/// <summary>The operands of a sum of products with a letter for each axis, none twice, and the letters of the result.</summary>
/// <param name="Operands">The operands.</param>
/// <param name="Output">The letters of the result; each stands in an operand.</param>
internal sealed record EinsumTerms((ArrayExpr Array, string Letters)[] Operands, string Output)
{
    private const string Dots = "...";

    // Axes that dots stand for get letters from here on, counted from the last axis.
    private const char FirstHidden = '\u0100';

    /// <exception cref="ArgumentException">The letters do not fit the arrays.</exception>
    public static EinsumTerms Read(string subscripts, ArrayExpr[] arrays)
    {
        string text = subscripts.Replace(" ", "", StringComparison.Ordinal);
        int arrow = text.IndexOf("->", StringComparison.Ordinal);
        string[] inputs = (arrow < 0 ? text : text[..arrow]).Split(',');
        if (inputs.Length != arrays.Length)
        {
            throw new ArgumentException($"'einsum' is given {arrays.Length} arrays, and the letters \"{subscripts}\" are for {inputs.Length}.", nameof(subscripts));
        }

        int hidden = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            int own = arrays[i].Layout.Rank - Letters(inputs[i]).Length;
            if (!Letters(inputs[i]).All(char.IsAsciiLetter) || own < 0 || (own > 0 && !inputs[i].Contains(Dots, StringComparison.Ordinal)))
            {
                throw new ArgumentException(
                    $"'einsum' needs a letter for each axis of an array of shape {arrays[i].Layout}, or \"...\" for those without, not \"{inputs[i]}\".", nameof(subscripts));
            }

            inputs[i] = Expand(inputs[i], own);
            hidden = Math.Max(hidden, own);
        }

        string all = string.Concat(inputs);
        string output = arrow >= 0 ? Expand(text[(arrow + 2)..], hidden)
            : Hidden(hidden) + string.Concat(all.Where(letter => letter < FirstHidden && all.Count(l => l == letter) == 1).Order());
        if (!output.All(all.Contains) || output.Distinct().Count() != output.Length || Letters(output).Any(letter => letter < FirstHidden && !char.IsAsciiLetter(letter)))
        {
            throw new ArgumentException($"'einsum' cannot make the axes \"{text[(arrow + 2)..]}\" of \"{subscripts}\": each must stand there, once.", nameof(subscripts));
        }

        if (!Hidden(hidden).All(output.Contains))
        {
            throw new ArgumentException($"'einsum' of \"{subscripts}\": the result needs \"...\", for the axes that \"...\" stands for in the arrays.", nameof(subscripts));
        }

        var lengths = new Dictionary<char, long>();
        for (int i = 0; i < inputs.Length; i++)
        {
            for (int axis = 0; axis < inputs[i].Length; axis++)
            {
                long length = arrays[i].Layout.Shape[axis], known = lengths.GetValueOrDefault(inputs[i][axis], 1);
                if (length != 1 && known != 1 && length != known)
                {
                    throw new ArgumentException(
                        $"'einsum' of \"{subscripts}\" with arrays of shapes {string.Join(" and ", arrays.Select(a => a.Layout))}: "
                        + (inputs[i][axis] < FirstHidden ? $"the letter '{inputs[i][axis]}' stands" : "\"...\" stands") + $" for axes of {known} and {length} elements.",
                        nameof(subscripts));
                }

                lengths[inputs[i][axis]] = known == 1 ? length : known;
            }
        }

        return new([.. inputs.Select((letters, i) => Plain(arrays[i], letters, lengths))], output);
    }

    private static string Letters(string term) => term.Replace(Dots, "", StringComparison.Ordinal);

    private static string Hidden(int count) => string.Concat(Enumerable.Range(0, count).Select(i => (char)(FirstHidden + count - 1 - i)));

    private static string Expand(string term, int hidden)
    {
        int at = term.IndexOf(Dots, StringComparison.Ordinal);
        return at < 0 ? term : term[..at] + Hidden(hidden) + term[(at + Dots.Length)..];
    }

    /// <summary>An operand without axes whose one element repeats, and with its diagonal where a letter stands twice.</summary>
    private static (ArrayExpr, string) Plain(ArrayExpr array, string letters, Dictionary<char, long> lengths)
    {
        int[] kept = [.. Enumerable.Range(0, letters.Length).Where(axis => array.Layout.Shape[axis] != 1 || lengths[letters[axis]] == 1)];
        if (kept.Length < letters.Length)
        {
            long[] one = [1];
            ArrayExpr whole = Elementwise.Rechunk(array, new([.. array.Layout.Chunks.Select((chunks, axis) => kept.Contains(axis) ? chunks : one)]));
            array = new ViewExpr("squeeze", new ArrayLayout([.. kept.Select(axis => whole.Layout.Chunks[axis])]), new AxisMap(new(kept)), whole);
            letters = string.Concat(kept.Select(axis => letters[axis]));
        }

        for (int first = 0; first < letters.Length; first++)
        {
            int second = letters.IndexOf(letters[first], first + 1);
            while (second >= 0)
            {
                array = DiagonalExpr.Of(array, first, second);
                letters = letters.Remove(second, 1).Remove(first, 1) + letters[first];
                first = 0;
                second = letters.IndexOf(letters[first], first + 1);
            }
        }

        return (array, letters);
    }
}
