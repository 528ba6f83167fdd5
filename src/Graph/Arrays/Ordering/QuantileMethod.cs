namespace Actors.Arrays;

/// <summary>
/// What a quantile is that falls between two elements: NumPy's methods, after R. J. Hyndman and Y. Fan, "Sample quantiles in statistical
/// packages", The American Statistician 50 (1996).
/// </summary>
public enum QuantileMethod
{
    /// <summary>On the line between both, which is NumPy's default (Hyndman and Fan's 7).</summary>
    Linear,

    /// <summary>The lower one.</summary>
    Lower,

    /// <summary>The higher one.</summary>
    Higher,

    /// <summary>The middle of both.</summary>
    Midpoint,

    /// <summary>The nearer one; halfway the one at an even position.</summary>
    Nearest,

    /// <summary>The inverse of the distribution (1).</summary>
    InvertedCdf,

    /// <summary>The same, with the mean where the distribution jumps (2).</summary>
    AveragedInvertedCdf,

    /// <summary>The closest observation (3).</summary>
    ClosestObservation,

    /// <summary>On the lines of the inverse of the distribution (4).</summary>
    InterpolatedInvertedCdf,

    /// <summary>Hazen's (5).</summary>
    Hazen,

    /// <summary>Weibull's (6).</summary>
    Weibull,

    /// <summary>Unbiased for the median, whatever the distribution (8).</summary>
    MedianUnbiased,

    /// <summary>Unbiased for a normal distribution (9).</summary>
    NormalUnbiased,
}
