using Actors.Arrays;

namespace Actors.Graph.Tests.Arrays.Shaping;

/// <summary>Mistakes are told where they are written, with the operation and the shapes.</summary>
public sealed class ShapeMistakeTests
{
    private static readonly ChunkedArray<double> s_array = ChunkedArray.Ones([3, 4], (2, 2));

    public static TheoryData<string, string[]> Mistakes => new()
    {
        { "reshape", ["'reshape'", "(-1, -1)", "(3, 4)"] },
        { "broadcast", ["'broadcast_to'", "(-1, 4)"] },
        { "huge", ["'Full'", "2^63"] },
        { "null", ["'stack'", "number 1 is null"] },
        { "none", ["'stack'", "at least one"] },
        { "repeat", ["'repeat'", "(3, 4)", "-1"] },
        { "tile", ["'tile'", "(3, 4)", "(2, -1)"] },
        { "split", ["'split'", "(3, 4)", "0 parts"] },
        { "diff", ["'diff'", "(3, 4)", "-2 times"] },
        { "isclose", ["'isclose'", "(3, 4)", "(4, 3)"] },
        { "percentile", ["'percentile'", "101"] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void AMessageNamesTheOperationAndTheShapes(string mistake, string[] parts)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => Make(mistake));
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    private static object Make(string mistake) => mistake switch
    {
        "reshape" => s_array.Reshape(-1, -1),
        "broadcast" => s_array.BroadcastTo(-1, 4),
        "huge" => ChunkedArray.Ones([long.MaxValue / 2, 4]),
        "null" => ChunkedArray.Stack<double>([s_array, null!]),
        "none" => ChunkedArray.Stack<double>([]),
        "repeat" => s_array.Repeat(-1, 0),
        "tile" => s_array.Tile(2, -1),
        "split" => s_array.Split(0),
        "diff" => s_array.Diff(-2),
        "isclose" => ArrayMath.IsClose(s_array, s_array.T),
        _ => s_array.Percentile(101),
    };
}
