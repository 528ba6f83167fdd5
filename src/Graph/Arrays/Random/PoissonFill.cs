namespace Actors.Arrays.Random;

/// <summary>
/// Poisson values: for small means by walking up the distribution function, else by transformed rejection (W. Hörmann, The transformed
/// rejection method for generating Poisson random variables, 1993).
/// </summary>
internal sealed record PoissonFill(double Mean) : IRandomFill<long>
{
    private const double LeastForRejection = 10;

    // Each attempt at a position reads another stream from here on.
    private const ulong FirstStream = 1UL << 32;

    public string Name => "poisson";

    public void Fill(ulong seed, ulong position, Span<long> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Mean < LeastForRejection ? Walk(seed, position + (ulong)i) : Reject(seed, position + (ulong)i);
        }
    }

    private long Walk(ulong seed, ulong position)
    {
        double u = Philox.ToUnit(Philox.At(seed, position, FirstStream).Low);
        double probability = Math.Exp(-Mean), sum = probability;
        long k = 0;
        // Far beyond the mean the probabilities are below the spacing of u.
        while (u >= sum && k < 200)
        {
            k++;
            probability *= Mean / k;
            sum += probability;
        }

        return k;
    }

    private long Reject(ulong seed, ulong position)
    {
        double log = Math.Log(Mean), b = 0.931 + (2.53 * Math.Sqrt(Mean)), a = -0.059 + (0.02483 * b);
        double inverseAlpha = 1.1239 + (1.1328 / (b - 3.4)), accept = 0.9277 - (3.6224 / (b - 2));
        for (ulong attempt = FirstStream; ; attempt++)
        {
            (ulong first, ulong second) = Philox.At(seed, position, attempt);
            double u = Philox.ToUnit(first) - 0.5, v = 1 - Philox.ToUnit(second), us = 0.5 - Math.Abs(u);
            double k = Math.Floor((((2 * a / us) + b) * u) + Mean + 0.43);
            if (us >= 0.07 && v <= accept)
            {
                return (long)k;
            }

            if (k < 0 || (us < 0.013 && v > us))
            {
                continue;
            }

            if (Math.Log(v * inverseAlpha / ((a / (us * us)) + b)) <= (k * log) - Mean - LogFactorial(k))
            {
                return (long)k;
            }
        }
    }

    /// <summary>By Stirling's series, after steps up to where it is exact to rounding.</summary>
    private static double LogFactorial(double k)
    {
        double x = k + 1, product = 1;
        while (x < 12)
        {
            product *= x++;
        }

        double inverse = 1 / x, square = inverse * inverse;
        double series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680))))));
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - Math.Log(product);
    }
}
