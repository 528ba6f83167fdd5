using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.LinearAlgebra;
using Actors.Arrays.LinearAlgebra.Expressions;

namespace Actors.Arrays;

/// <content>Sums of products in index notation.</content>
public static partial class LinAlg
{
    /// <summary>
    /// Sums of products in Einstein's notation: a letter for each axis of each array, and those of the result behind <c>-&gt;</c>:
    /// <c>Einsum("ij,jk-&gt;ik", x, y)</c>. Letters that the result lacks are summed over; without <c>-&gt;</c> the result has the
    /// letters that occur once, in the order of the alphabet. A letter that an array has twice stands for its diagonal; <c>...</c> for
    /// all axes that have no letter, which broadcast. Arrays are combined from left to right.
    /// </summary>
    /// <param name="subscripts">The letters.</param>
    /// <param name="arrays">The arrays.</param>
    /// <exception cref="ArgumentException">The letters do not fit the arrays.</exception>
    public static ChunkedArray<T> Einsum<T>(string subscripts, params ReadOnlySpan<ChunkedArray<T>> arrays)
        where T : unmanaged
    {
        var operands = new ArrayExpr[arrays.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(arrays[i], nameof(arrays));
            operands[i] = arrays[i].Array;
        }

        return new(SumOfProducts(subscripts, operands, ElementKinds.Of<T>()));
    }

    /// <summary>Sums of products of arrays whose elements have several types: <c>Einsum&lt;double&gt;("ij,j-&gt;i", shorts, doubles)</c>.</summary>
    /// <typeparam name="TResult">The type that the sums are made in; it must hold the values of all operands, by NumPy's promotion.</typeparam>
    /// <param name="subscripts">The letters, as in the other form.</param>
    /// <param name="arrays">The arrays: each a <see cref="ChunkedArray{T}"/> or <see cref="ChunkedScalar{T}"/>.</param>
    /// <exception cref="ArgumentException">The letters do not fit the arrays, or the type does not hold their values.</exception>
    public static ChunkedArray<TResult> Einsum<TResult>(string subscripts, params ReadOnlySpan<ILazy> arrays)
        where TResult : unmanaged
    {
        ElementKind kind = ElementKinds.Of<TResult>();
        var operands = new ArrayExpr[arrays.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            ArrayExpr array = arrays[i]?.Expr as ArrayExpr ?? throw new ArgumentException($"'einsum' is given '{arrays[i]}' as operand {i}, which is no array.", nameof(arrays));
            ElementKind common = ElementKinds.Promote(array.Kind, kind);
            operands[i] = common == kind ? Elementwise.Cast(array, kind) : throw new ArgumentException(
                $"'einsum' cannot make sums of {kind.Name()} of an array of {array.Kind.Name()} and shape {array.Layout}: the result needs the type {common.Name()}, or cast the array.",
                nameof(arrays));
        }

        return new(SumOfProducts(subscripts, operands, kind));
    }

    private static ArrayExpr SumOfProducts(string subscripts, ArrayExpr[] operands, ElementKind kind)
    {
        ArgumentNullException.ThrowIfNull(subscripts);
        EinsumTerms terms = EinsumTerms.Read(subscripts, operands);
        Contracting.RequireNumbers("einsum", kind);
        ElementKind work = ArrayReductions.WorkKind(kind);
        (ArrayExpr result, string letters) = terms.Operands[0];
        for (int i = 0; i < operands.Length; i++)
        {
            (ArrayExpr next, string own) = terms.Operands[i];
            string later = terms.Output + string.Concat(terms.Operands[(i + 1)..].Select(operand => operand.Letters));
            (result, letters) = i == 0 ? (next, own) : Combine(result, letters, next, own, later);

            // What stands nowhere else is summed over before it grows.
            int[] summed = [.. Enumerable.Range(0, letters.Length).Where(axis => !later.Contains(letters[axis]))];
            if (summed.Length > 0)
            {
                ArrayExpr sum = Reducing.Reduce(ReduceOp.Sum, result, summed, false, work);
                (result, letters) = (Elementwise.Cast(sum, kind), string.Concat(letters.Where(later.Contains)));
            }
        }

        return Contracting.Transpose(result, [.. terms.Output.Select(letter => letters.IndexOf(letter))]);
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
}
