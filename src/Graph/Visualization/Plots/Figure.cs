using System.Text;
using Actors.Graph.Visualization.Plots;

namespace Actors;

/// <summary>A picture of one panel or of several in a grid, made by <see cref="Plot"/>. It does not change; panels can be used in several figures.</summary>
public sealed class Figure
{
    internal Figure(IReadOnlyList<Panel> panels, int columns, string? title, ColorBar? colorBar)
    {
        Panels = panels;
        Columns = columns;
        Title = title;
        ColorBar = colorBar;
    }

    /// <summary>The number of panels.</summary>
    public int PanelCount => Panels.Count;

    internal IReadOnlyList<Panel> Panels { get; }

    internal int Columns { get; }

    internal string? Title { get; }

    /// <summary>The colour bar of all panels together; null when panels have their own or none.</summary>
    internal ColorBar? ColorBar { get; }

    /// <summary>The picture as an SVG document that needs no other file.</summary>
    public string ToSvg() => FigureWriter.Write(this);

    /// <summary>The picture as HTML, for notebooks: the SVG itself.</summary>
    public string ToHtml() => ToSvg();

    /// <summary>Writes the SVG to a file; one that is there is replaced.</summary>
    /// <param name="path">The file; its extension is <c>.svg</c>.</param>
    /// <exception cref="ArgumentException">It has another extension.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!string.Equals(Path.GetExtension(path), ".svg", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"A figure is written as '.svg', not as '{path}'.", nameof(path));
        }

        File.WriteAllText(path, ToSvg(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>What it shows.</summary>
    public override string ToString() => $"Figure of {PanelCount} panel{(PanelCount == 1 ? "" : "s")}{(Title is null ? "" : $": {Title}")}";
}
