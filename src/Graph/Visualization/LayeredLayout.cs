namespace Actors.Graph.Visualization;

/// <summary>
/// A layered drawing of one directed graph (Sugiyama, Tagawa and Toda, 1981): ranks along the main axis, few crossings, straight
/// long edges, boxes centred on what they are joined to. Coordinates are in pixels: main grows with the flow of data, cross
/// runs along a rank.
/// </summary>
internal sealed partial class LayeredLayout
{
    private const double NodeGap = 18;
    private const double LineGap = 12;
    private const int DummyBudget = 40_000;

    private readonly int _nodes;
    private readonly (int From, int To)[] _edges;
    private readonly double[] _crossSize;
    private readonly double[] _mainSize;
    private readonly List<int> _rank;
    private readonly List<(int Up, int Down)> _links = [];
    private readonly List<int>?[] _lines;
    private int[][] _layers = [];
    private int[] _place = [];
    private int[] _upStarts = [];
    private int[] _ups = [];
    private int[] _downStarts = [];
    private int[] _downs = [];
    private double[] _cross = [];
    private double[] _main = [];

    /// <param name="edges">The arrows, from 0-based box to box; cycles are allowed, self-loops are not.</param>
    /// <param name="crossSize">The size of each box along its rank.</param>
    /// <param name="mainSize">The size of each box along the flow.</param>
    public LayeredLayout((int From, int To)[] edges, double[] crossSize, double[] mainSize)
    {
        _nodes = crossSize.Length;
        _crossSize = crossSize;
        _mainSize = mainSize;
        _edges = [.. edges];
        BreakCycles();
        _rank = [.. AssignRanks()];
        _lines = new List<int>?[_nodes];
        AddLines();
        Connect();
        OrderLayers();
        PlaceAcross();
        PlaceAlong();
    }

    public double Cross(int node) => _cross[node];

    public double Main(int node) => _main[node];

    public int Rank(int node) => _rank[node];

    /// <summary>The boxes an arrow joins, along the flow: turned round where <see cref="IsReversed"/>.</summary>
    /// <param name="edge">The arrow's position among the edges.</param>
    public (int From, int To) Ends(int edge) => _edges[edge];

    public double CrossSizeOf(int node) => _crossSize[node];

    public double CrossExtent { get; private set; }

    public double MainExtent { get; private set; }

    /// <summary>The points an arrow passes, from its tail to its head, without the offsets at its ends.</summary>
    /// <param name="edge">The arrow's position among the edges.</param>
    public List<(double Cross, double Main)> Path(int edge)
    {
        (int from, int to) = _edges[edge];
        var points = new List<(double, double)> { (_cross[from], _main[from] + (_mainSize[from] / 2)) };
        if (_lines[from] is { } line && _rank[to] - _rank[from] - 1 <= line.Count)
        {
            for (int i = 0; i < _rank[to] - _rank[from] - 1; i++)
            {
                points.Add((_cross[line[i]], _main[line[i]]));
            }
        }

        points.Add((_cross[to], _main[to] - (_mainSize[to] / 2)));
        return points;
    }

    /// <summary>Whether an arrow points against the flow, as one arrow of every cycle must.</summary>
    /// <param name="edge">The arrow's position among the edges.</param>
    public bool IsReversed(int edge) => _reversed[edge];
}
