namespace Actors.Arrays;

/// <summary>How a generalised function is applied.</summary>
public sealed record GufuncOptions
{
    /// <summary>
    /// Whether the function is for one set of core axes and is called for each position of the loop axes. If not, it gets whole blocks,
    /// loop axes first, and its result has them too; an array that lacks loop axes, or has one element along one, lacks it in its block.
    /// </summary>
    public bool Vectorize { get; init; }

    /// <summary>
    /// For each input, then each output, which of its axes are the core axes, in the order of the signature; the last ones when absent.
    /// Outputs may be left out when they have no core axes.
    /// </summary>
    public int[][]? Axes { get; init; }

    /// <summary>The one axis that is the core axis of all inputs; for signatures with one core dimension, like <c>(i),(i)->()</c>.</summary>
    public int? Axis { get; init; }

    /// <summary>
    /// Whether the core axes of the inputs stay in the outputs, with one element; for signatures whose inputs have as many core axes each
    /// and whose outputs have none.
    /// </summary>
    public bool KeepDims { get; init; }

    /// <summary>The lengths of core dimensions that only outputs have.</summary>
    public IReadOnlyDictionary<string, long>? OutputSizes { get; init; }

    /// <summary>Whether core axes of several chunks are made one chunk, which takes memory; if not they are an error.</summary>
    public bool AllowRechunk { get; init; }
}
