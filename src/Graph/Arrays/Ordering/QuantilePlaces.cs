namespace Actors.Arrays.Ordering;

/// <summary>Where quantiles stand among sorted elements.</summary>
internal static class QuantilePlaces
{
    /// <summary>A quantile of elements that are sorted, at least one.</summary>
    public static double Of(ReadOnlySpan<double> sorted, double quantile, QuantileMethod method)
    {
        int n = sorted.Length;
        double last = (n - 1) * quantile, share = n * quantile;
        return method switch
        {
            QuantileMethod.Lower => At(sorted, Math.Floor(last)),
            QuantileMethod.Higher => At(sorted, Math.Ceiling(last)),
            QuantileMethod.Midpoint => Between(sorted, 0.5 * (Math.Floor(last) + Math.Ceiling(last))),
            QuantileMethod.Nearest => At(sorted, Math.Round(last, MidpointRounding.ToEven)),
            QuantileMethod.InvertedCdf => At(sorted, Math.Ceiling(share) - 1),
            QuantileMethod.AveragedInvertedCdf => Between(sorted, Math.Floor(share) == share ? share - 0.5 : Math.Floor(share)),
            QuantileMethod.ClosestObservation => At(sorted, Closest(share - 1.5)),
            QuantileMethod.InterpolatedInvertedCdf => Between(sorted, share - 1),
            QuantileMethod.Hazen => Between(sorted, share - 0.5),
            QuantileMethod.Weibull => Between(sorted, ((n + 1) * quantile) - 1),
            QuantileMethod.MedianUnbiased => Between(sorted, share + ((1 + quantile) / 3) - 1),
            QuantileMethod.NormalUnbiased => Between(sorted, share + ((3 + (2 * quantile)) / 8) - 1),
            _ => Between(sorted, last),
        };
    }

    private static double Closest(double place) =>
        Math.Floor(place) == place && Math.Floor(place) % 2 == 0 ? place : Math.Floor(place) + 1;

    private static double At(ReadOnlySpan<double> sorted, double place) => sorted[(int)Math.Clamp(place, 0, sorted.Length - 1)];

    private static double Between(ReadOnlySpan<double> sorted, double place)
    {
        double at = Math.Clamp(place, 0, sorted.Length - 1);
        int below = (int)Math.Floor(at), above = Math.Min(below + 1, sorted.Length - 1);
        double share = at - below, distance = sorted[above] - sorted[below];
        if (share == 0 || distance == 0 || sorted[above] == sorted[below])
        {
            return sorted[below];
        }

        // Halfway to infinity is infinity.
        return double.IsInfinity(distance) ? sorted[below] + sorted[above]
            : share >= 0.5 ? sorted[above] - (distance * (1 - share)) : sorted[below] + (distance * share);
    }
}
