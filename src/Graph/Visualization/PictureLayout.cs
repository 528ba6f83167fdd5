namespace Actors.Graph.Visualization;

/// <summary>Where everything of a picture stands: each connected part is drawn by itself, and the parts are set in rows.</summary>
internal sealed class PictureLayout
{
    private const double BoxSize = 30;
    private const double NoteSize = 44;
    private const double PartGap = 34;
    private const int LabelLength = 40;
    public const double FontSize = 13;
    public const double NoteFontSize = 11;

    private readonly RankDir _direction;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly int[] _rank;
    private readonly List<(double X, double Y)[]> _curves = [];

    public PictureLayout(PictureGraph graph, RankDir direction)
    {
        _direction = direction;
        int count = graph.Nodes.Length;
        Labels = [.. graph.Nodes.Select(n => TextWidth.Shorten(n.Label, LabelLength))];
        Width = [.. graph.Nodes.Select((n, i) => Math.Round(Math.Max(44, 24 + Math.Max(TextWidth.Of(Labels[i], FontSize), TextWidth.Of(n.Note, NoteFontSize)))))];
        Height = [.. graph.Nodes.Select(n => n.Note.Length == 0 ? BoxSize : NoteSize)];
        _x = new double[count];
        _y = new double[count];
        _rank = new int[count];
        Arrange(graph);
    }

    public string[] Labels { get; }

    public double[] Width { get; }

    public double[] Height { get; }

    public double TotalWidth { get; private set; }

    public double TotalHeight { get; private set; }

    public bool IsHorizontal => _direction is RankDir.LeftToRight or RankDir.RightToLeft;

    public double X(int node) => _x[node];

    public double Y(int node) => _y[node];

    public int Rank(int node) => _rank[node];

    /// <summary>The control points of each arrow: a start, then three for each piece of a cubic curve.</summary>
    public IReadOnlyList<(double X, double Y)[]> Curves => _curves;

    private void Arrange(PictureGraph graph)
    {
        int[] part = Parts(graph, out int parts);
        var members = new List<int>[parts];
        var local = new int[graph.Nodes.Length];
        for (int node = 0; node < part.Length; node++)
        {
            List<int> list = members[part[node]] ??= [];
            local[node] = list.Count;
            list.Add(node);
        }

        var edges = new List<int>[parts];
        for (int edge = 0; edge < graph.Edges.Length; edge++)
        {
            (edges[part[graph.Edges[edge].From]] ??= []).Add(edge);
            _curves.Add([]);
        }

        var layouts = new LayeredLayout[parts];
        for (int i = 0; i < parts; i++)
        {
            layouts[i] = new LayeredLayout(
                [.. (edges[i] ?? []).Select(e => (local[graph.Edges[e].From], local[graph.Edges[e].To]))],
                [.. members[i].Select(n => IsHorizontal ? Height[n] : Width[n])],
                [.. members[i].Select(n => IsHorizontal ? Width[n] : Height[n])]);
        }

        (double X, double Y)[] corners = Pack(layouts);
        for (int i = 0; i < parts; i++)
        {
            Place(layouts[i], members[i], edges[i] ?? [], corners[i]);
        }
    }

    private static int[] Parts(PictureGraph graph, out int parts)
    {
        int[] parent = [.. Enumerable.Range(0, graph.Nodes.Length)];
        int Find(int node)
        {
            while (parent[node] != node)
            {
                node = parent[node] = parent[parent[node]];
            }

            return node;
        }

        foreach ((int from, int to) in graph.Edges)
        {
            (int a, int b) = (Find(from), Find(to));
            parent[Math.Max(a, b)] = Math.Min(a, b);
        }

        var part = new int[parent.Length];
        parts = 0;
        for (int node = 0; node < part.Length; node++)
        {
            int root = Find(node);
            part[node] = root == node ? parts++ : part[root];
        }

        return part;
    }

    /// <summary>Sets the parts in rows of a handsome width, in their order.</summary>
    private (double X, double Y)[] Pack(LayeredLayout[] layouts)
    {
        (double Width, double Height)[] sizes =
            [.. layouts.Select(l => IsHorizontal ? (l.MainExtent, l.CrossExtent) : (l.CrossExtent, l.MainExtent))];
        double area = sizes.Sum(s => (s.Width + PartGap) * (s.Height + PartGap));
        double limit = Math.Max(sizes.Max(s => s.Width), Math.Max(900, Math.Sqrt(area * 1.8)));
        var corners = new (double X, double Y)[layouts.Length];
        double x = 0;
        double y = 0;
        double row = 0;
        for (int i = 0; i < sizes.Length; i++)
        {
            if (x > 0 && x + sizes[i].Width > limit)
            {
                (x, y, row) = (0, y + row + PartGap, 0);
            }

            corners[i] = (x, y);
            x += sizes[i].Width + PartGap;
            row = Math.Max(row, sizes[i].Height);
            TotalWidth = Math.Max(TotalWidth, x - PartGap);
            TotalHeight = Math.Max(TotalHeight, y + row);
        }

        return corners;
    }

    private void Place(LayeredLayout layout, List<int> members, List<int> edges, (double X, double Y) corner)
    {
        (double X, double Y) Map(double cross, double main)
        {
            (double x, double y) = _direction switch
            {
                RankDir.LeftToRight => (main, cross),
                RankDir.RightToLeft => (layout.MainExtent - main, cross),
                RankDir.BottomToTop => (cross, layout.MainExtent - main),
                _ => (cross, main),
            };
            return (corner.X + x, corner.Y + y);
        }

        for (int i = 0; i < members.Count; i++)
        {
            (_x[members[i]], _y[members[i]]) = Map(layout.Cross(i), layout.Main(i));
            _rank[members[i]] = layout.Rank(i);
        }

        List<(double Cross, double Main)>[] paths = [.. edges.Select((_, i) => layout.Path(i))];
        Ports.Spread(paths, layout, edges.Count);
        for (int i = 0; i < edges.Count; i++)
        {
            (double Cross, double Main)[] curve = Spline.Through(paths[i]);
            if (layout.IsReversed(i))
            {
                Array.Reverse(curve);
            }

            _curves[edges[i]] = [.. curve.Select(p => Map(p.Cross, p.Main))];
        }
    }
}
