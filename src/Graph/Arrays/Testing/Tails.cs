using Actors.Arrays.Kernels;
using MathNet.Numerics;

namespace Actors.Arrays.Testing;

/// <summary>
/// Tails of distributions. With many degrees of freedom the incomplete beta and gamma functions lose digits to large logarithms; from there on
/// expansions about the normal distribution are exact to about 1e-10 of the value.
/// </summary>
internal static class Tails
{
    private const double Many = 10_000;

    /// <summary>Both tails of the standard normal distribution.</summary>
    public static double NormalBoth(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    /// <summary>Both tails of Student's t distribution; with many degrees of freedom by Hill, Algorithm 395, 1970.</summary>
    public static double StudentBoth(double t, double freedom)
    {
        double square = t * t;
        if (!(freedom > 0) || double.IsNaN(t))
        {
            return double.NaN;
        }

        if (freedom <= Many || double.IsInfinity(square))
        {
            return Share(freedom, square, freedom / 2, 0.5);
        }

        double a = freedom - 0.5, b = 48 * a * a, w = a * TileLoops.LogP1<double>.Of(square / freedom), z = Math.Sqrt(w);
        double fine = ((4 * w * w * w) + (33 * w * w) + (240 * w) + 855) * z / (10 * b * (b + (0.8 * w * w) + 100));
        return NormalBoth(z + (z * (w + 3) / b) - fine);
    }

    /// <summary>The upper tail of the chi-squared distribution; with many degrees of freedom by Temme's uniform expansion, 1979.</summary>
    public static double ChiSquaredUpper(double x, double freedom)
    {
        if (!(freedom > 0) || double.IsNaN(x))
        {
            return double.NaN;
        }

        if (x <= 0 || double.IsInfinity(x))
        {
            return x <= 0 ? 1 : 0;
        }

        if (freedom <= Many)
        {
            return SpecialFunctions.GammaUpperRegularized(freedom / 2, x / 2);
        }

        double a = freedom / 2, mu = (x / freedom) - 1, half = mu - TileLoops.LogP1<double>.Of(mu), eta = Math.CopySign(Math.Sqrt(2 * half), mu);
        (double c0, double c1) = Math.Abs(eta) < 0.1
            ? ((-1.0 / 3) + (eta * ((1.0 / 12) + (eta * ((-2.0 / 135) + (eta * ((1.0 / 864) + (eta * ((1.0 / 2835) - (139 * eta / 777_600))))))))),
                (-1.0 / 540) + (eta * ((-1.0 / 288) + (eta * 25 / 12_096))))
            : ((1 / mu) - (1 / eta), (1 / (eta * eta * eta)) - (1 / (mu * mu * mu)) - (1 / (mu * mu)) - (1 / (12 * mu)));
        return (0.5 * SpecialFunctions.Erfc(eta * Math.Sqrt(a / 2))) + (Math.Exp(-a * half) / Math.Sqrt(2 * Math.PI * a) * (c0 + (c1 / a)));
    }

    /// <summary>The upper tail of the F distribution.</summary>
    public static double FUpper(double f, double numerator, double denominator) =>
        !(numerator > 0 && denominator > 0) || double.IsNaN(f) ? double.NaN
        : f <= 0 ? 1
        : Share(denominator, numerator * f, denominator / 2, numerator / 2);

    /// <summary>The regularized incomplete beta function at part / (part + rest).</summary>
    private static double Share(double part, double rest, double a, double b) =>
        double.IsInfinity(rest) ? 0 : SpecialFunctions.BetaRegularized(a, b, part / (part + rest));
}
