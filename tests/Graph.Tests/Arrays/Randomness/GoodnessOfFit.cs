namespace Actors.Graph.Tests.Arrays.Randomness;

/// <summary>
/// How well a sample fits a distribution, as a multiple of what is passed once in a thousand samples that follow it: below 1 it fits. Seeds
/// are fixed, so a sample that fits today fits always.
/// </summary>
internal static class GoodnessOfFit
{
    /// <summary>A. N. Kolmogorov's and N. V. Smirnov's test: the greatest distance of the sample's distribution function from the stated one.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="distribution">The distribution function.</param>
    public static double Continuous(IEnumerable<double> sample, Func<double, double> distribution)
    {
        double[] values = [.. sample.Order()];
        double distance = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double at = distribution(values[i]);
            distance = Math.Max(distance, Math.Max(at - ((double)i / values.Length), ((i + 1.0) / values.Length) - at));
        }

        // 1.949 is the 99.9 % point of Kolmogorov's distribution; the correction for finite samples is M. A. Stephens' (1970).
        double root = Math.Sqrt(values.Length);
        return distance * (root + 0.12 + (0.11 / root)) / 1.949;
    }

    /// <summary>K. Pearson's chi-square test of counts; neighbouring categories are put together until eight are expected.</summary>
    /// <param name="counts">How often each category was met.</param>
    /// <param name="probabilities">How likely each is; together one.</param>
    public static double Discrete(IReadOnlyList<long> counts, IReadOnlyList<double> probabilities)
    {
        Assert.Equal(1, probabilities.Sum(), 1e-9);
        double total = counts.Sum(), statistic = 0, expected = 0, seen = 0, left = total;
        int categories = 0;
        for (int i = 0; i < counts.Count; i++)
        {
            Assert.True(probabilities[i] > 0 || counts[i] == 0, $"Category {i} is impossible and was met {counts[i]} times.");
            expected += probabilities[i] * total;
            seen += counts[i];
            if (expected >= 8 && (left - expected >= 8 || i == counts.Count - 1))
            {
                statistic += (seen - expected) * (seen - expected) / expected;
                left -= expected;
                (expected, seen) = (0, 0);
                categories++;
            }
        }

        if (expected > 1e-9)
        {
            statistic += (seen - expected) * (seen - expected) / expected;
            categories++;
        }

        // The 99.9 % point, by E. B. Wilson's and M. M. Hilferty's approximation (1931).
        double freedom = categories - 1;
        Assert.True(freedom > 0, "There is one category only: nothing is compared.");
        double cube = 1 - (2 / (9 * freedom)) + (3.0902 * Math.Sqrt(2 / (9 * freedom)));
        return statistic / (freedom * cube * cube * cube);
    }

    /// <summary>The distribution function of the standard normal distribution, by the series of the error function or its continued fraction.</summary>
    /// <param name="x">Where.</param>
    public static double Normal(double x)
    {
        double z = Math.Abs(x), tail;
        if (z < 3)
        {
            double term = z, sum = z;
            for (int n = 1; Math.Abs(term) > 1e-17; n++)
            {
                term *= z * z / ((2 * n) + 1);
                sum += term;
            }

            tail = 0.5 - (sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI));
        }
        else
        {
            double fraction = z;
            for (int n = 60; n > 0; n--)
            {
                fraction = z + (n / fraction);
            }

            tail = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) / fraction;
        }

        return x > 0 ? 1 - tail : tail;
    }
}
