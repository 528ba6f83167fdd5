using System.Text;
using Actors.Graph.Tasks;

namespace Actors.Graph.Visualization;

/// <summary>Pictures of task graphs: DOT for Graphviz, and SVG that needs no other program.</summary>
public static class GraphPicture
{
    /// <summary>The graph in the language of Graphviz.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How it is drawn; null for the defaults.</param>
    public static string ToDot(TaskGraph graph, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= PictureOptions.Default;
        return DotWriter.Write(PictureGraph.Of(graph, options.MaxTasks), options);
    }

    /// <summary>The graph as an SVG document: one rounded box for each task, labelled with the name of its function.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How it is drawn; null for the defaults.</param>
    public static string ToSvg(TaskGraph graph, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= PictureOptions.Default;
        return SvgWriter.Write(PictureGraph.Of(graph, options.MaxTasks), options);
    }

    /// <summary>
    /// Writes the picture to files: <c>total.svg</c> or <c>total</c> gives <c>total.svg</c> and <c>total.dot</c>; <c>total.dot</c>
    /// gives that file only. Files that are there are replaced.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="path">Where to: a file with the extension <c>.svg</c> or <c>.dot</c>, or without any.</param>
    /// <param name="options">How it is drawn; null for the defaults.</param>
    /// <returns>The files that were written, the one to look at first.</returns>
    /// <exception cref="ArgumentException">The path is empty or has another extension.</exception>
    public static IReadOnlyList<string> Write(TaskGraph graph, string path, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= PictureOptions.Default;
        string extension = Path.GetExtension(path);
        bool isDot = string.Equals(extension, ".dot", StringComparison.OrdinalIgnoreCase);
        bool isSvg = string.Equals(extension, ".svg", StringComparison.OrdinalIgnoreCase);
        if (!isDot && !isSvg && extension.Length > 0)
        {
            throw new ArgumentException(
                $"A picture is written as '.svg' or '.dot', not as '{extension}' ('{path}'). Graphviz makes other formats of the '.dot' file.", nameof(path));
        }

        PictureGraph picture = PictureGraph.Of(graph, options.MaxTasks);
        string dot = isDot ? path : Path.ChangeExtension(path, ".dot");
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        File.WriteAllText(dot, DotWriter.Write(picture, options), encoding);
        if (isDot)
        {
            return [dot];
        }

        string svg = isSvg ? path : Path.ChangeExtension(path, ".svg");
        File.WriteAllText(svg, SvgWriter.Write(picture, options), encoding);
        return [svg, dot];
    }
}
