namespace Actors.Arrays.Testing;

/// <summary>What of a distribution is meant by a p-value.</summary>
internal enum Tail
{
    /// <summary>Both tails of the standard normal distribution.</summary>
    NormalBoth,

    /// <summary>Both tails of Student's t distribution; the first parameter is the degrees of freedom.</summary>
    StudentBoth,

    /// <summary>The upper tail of the chi-squared distribution; the first parameter is the degrees of freedom.</summary>
    ChiSquaredUpper,

    /// <summary>The upper tail of the F distribution; the parameters are the degrees of freedom, of the numerator first.</summary>
    FUpper,
}
