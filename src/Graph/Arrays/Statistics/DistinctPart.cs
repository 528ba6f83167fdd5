namespace Actors.Arrays.Statistics;

/// <summary>What is asked about different values.</summary>
internal enum DistinctPart
{
    /// <summary>The values.</summary>
    Values,

    /// <summary>How often each occurs.</summary>
    Counts,

    /// <summary>Where each occurs first.</summary>
    Firsts,
}
