using Actors.Frames.Expressions;

namespace Actors.Arrays.Random;

/// <summary>Elements of a list, drawn independently.</summary>
/// <param name="Elements">The list.</param>
/// <param name="Sums">The probabilities added up; none for equal ones.</param>
internal sealed record ChoiceFill<T>(EquatableArray<T> Elements, EquatableArray<double> Sums) : IRandomFill<T>
    where T : unmanaged
{
    public string Name => "choice";

    public void Fill(ulong seed, ulong position, Span<T> values)
    {
        T[] elements = [.. Elements];
        double[] sums = [.. Sums];
        for (int i = 0; i < values.Length; i++)
        {
            ulong bits = Philox.At(seed, position + (ulong)i, 5).Low;
            if (sums.Length == 0)
            {
                values[i] = elements[(int)Math.BigMul(bits, (ulong)elements.Length, out _)];
                continue;
            }

            // The first sum above u: an element without probability is never drawn.
            double u = Philox.ToUnit(bits) * sums[^1];
            int low = 0, high = sums.Length - 1;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                (low, high) = sums[middle] > u ? (low, middle) : (middle + 1, high);
            }

            values[i] = elements[low];
        }
    }
}
