using Actors.Graph.Expressions;
using Actors.Graph.Visualization;

namespace Actors;

/// <summary>Pictures of what lazy values will do.</summary>
public static class Visualizing
{
    /// <summary>
    /// Writes a picture of the task graph behind a lazy value: <c>total.svg</c> and, for Graphviz and its friends, <c>total.dot</c>;
    /// only the latter when the path ends so. Nothing is computed.
    /// </summary>
    /// <param name="value">The lazy value.</param>
    /// <param name="path">Where to; with the ending <c>.svg</c>, <c>.dot</c> or none.</param>
    /// <param name="rankDir">Which way results flow.</param>
    /// <param name="color">Tasks of one operation in one colour, by the order they are run in, or none.</param>
    /// <returns>The files that were written.</returns>
    /// <exception cref="ArgumentException">The path has another ending.</exception>
    public static IReadOnlyList<string> Visualize(
        this ILazy value, string path, RankDir rankDir = RankDir.TopToBottom, ColorBy color = ColorBy.Prefix)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Visualize([value], path, rankDir, color);
    }

    /// <summary>Writes a picture of the task graph behind several lazy values; what they share is drawn once.</summary>
    /// <param name="values">The lazy values.</param>
    /// <param name="path">Where to; with the ending <c>.svg</c>, <c>.dot</c> or none.</param>
    /// <param name="rankDir">Which way results flow.</param>
    /// <param name="color">Tasks of one operation in one colour, by the order they are run in, or none.</param>
    /// <returns>The files that were written.</returns>
    /// <exception cref="ArgumentException">The path has another ending, or there is no value.</exception>
    public static IReadOnlyList<string> Visualize(
        this IEnumerable<ILazy> values, string path, RankDir rankDir = RankDir.TopToBottom, ColorBy color = ColorBy.Prefix)
    {
        ArgumentNullException.ThrowIfNull(values);
        Expr[] roots = [.. values.Select(LazyResult.Of)];
        return roots.Length == 0
            ? throw new ArgumentException("There is nothing to draw.", nameof(values))
            : GraphPicture.Write(ExprPlan.Of(roots).ToGraph(), path, new PictureOptions { RankDir = rankDir, Color = color });
    }

    /// <summary>What becomes of a lazy value before it runs: every stage of the optimiser as an indented tree, and the number of tasks.</summary>
    /// <param name="value">The lazy value.</param>
    public static string Explain(this ILazy value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ExprPlan.Of(LazyResult.Of(value)).Explain();
    }
}
