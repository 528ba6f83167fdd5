namespace Actors.Graph.Visualization;

/// <summary>The colours of the boxes of one picture.</summary>
internal sealed class PicturePalette
{
    private readonly PictureGraph _graph;
    private readonly ColorBy _color;
    private readonly Dictionary<string, int> _operations = new(StringComparer.Ordinal);

    public PicturePalette(PictureGraph graph, ColorBy color)
    {
        _graph = graph;
        _color = color;
        foreach (PictureNode node in graph.Nodes)
        {
            _operations.TryAdd(node.Prefix, _operations.Count);
        }
    }

    public (string Fill, string Line, string Text) Of(int node) => _color switch
    {
        ColorBy.Order => PictureColor.OfOrder(_graph.Nodes[node].Order),
        ColorBy.Prefix => PictureColor.OfOperation(_operations[_graph.Nodes[node].Prefix]),
        _ => PictureColor.Plain,
    };
}
