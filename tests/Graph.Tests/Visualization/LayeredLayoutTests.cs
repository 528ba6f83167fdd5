using Actors.Graph.Tasks;
using Actors.Graph.Tests.Tasks;
using Actors.Graph.Visualization;

namespace Actors.Graph.Tests.Visualization;

public class LayeredLayoutTests
{
    private static LayeredLayout Layout(int nodes, params (int From, int To)[] edges) =>
        new(edges, [.. Enumerable.Repeat(60.0, nodes)], [.. Enumerable.Repeat(30.0, nodes)]);

    [Fact]
    public void Ranks_and_positions_grow_along_every_arrow() => Properties.ForSeeds(seed =>
    {
        TaskGraph graph = RandomGraphs.Layered(seed, layers: 10, width: 8);
        PictureGraph picture = PictureGraph.Of(graph, 5000);
        LayeredLayout layout = Layout(picture.Nodes.Length, picture.Edges);
        return picture.Edges.All(e => layout.Rank(e.From) < layout.Rank(e.To) && layout.Main(e.From) + 30 < layout.Main(e.To));
    });

    [Fact]
    public void Arrows_run_forward_and_end_at_their_boxes() => Properties.ForSeeds(seed =>
    {
        PictureGraph picture = PictureGraph.Of(RandomGraphs.Layered(seed, layers: 10, width: 8), 5000);
        LayeredLayout layout = Layout(picture.Nodes.Length, picture.Edges);
        return Enumerable.Range(0, picture.Edges.Length).All(i =>
        {
            List<(double Cross, double Main)> path = layout.Path(i);
            return path[0] == (layout.Cross(picture.Edges[i].From), layout.Main(picture.Edges[i].From) + 15)
                && path[^1] == (layout.Cross(picture.Edges[i].To), layout.Main(picture.Edges[i].To) - 15)
                && path.Zip(path.Skip(1)).All(p => p.First.Main < p.Second.Main);
        });
    });

    [Fact]
    public void Crossing_that_can_be_avoided_is_avoided()
    {
        LayeredLayout layout = Layout(4, (0, 3), (1, 2));

        Assert.Equal(layout.Cross(0) < layout.Cross(1), layout.Cross(3) < layout.Cross(2));
    }

    [Fact]
    public void Long_arrow_does_not_run_through_the_boxes_it_passes()
    {
        LayeredLayout layout = Layout(4, (0, 1), (1, 2), (2, 3), (0, 3));

        List<(double Cross, double Main)> path = layout.Path(3);

        Assert.Equal(4, path.Count);
        Assert.All(path[1..^1], point => Assert.True(Math.Abs(point.Cross - layout.Cross(1)) > 30));
    }

    [Fact]
    public void Chain_is_a_straight_line()
    {
        LayeredLayout layout = Layout(5, (0, 1), (1, 2), (2, 3), (3, 4));

        Assert.All(Enumerable.Range(1, 4), node => Assert.Equal(layout.Cross(0), layout.Cross(node), 6));
    }

    [Fact]
    public void Join_stands_in_the_middle_of_what_it_joins()
    {
        LayeredLayout layout = Layout(6, (0, 5), (1, 5), (2, 5), (3, 5), (4, 5));

        Assert.Equal(Enumerable.Range(0, 5).Average(layout.Cross), layout.Cross(5), 3);
    }

    [Fact]
    public void Source_stands_next_to_what_uses_it()
    {
        LayeredLayout layout = Layout(5, (0, 1), (1, 2), (2, 3), (4, 3));

        Assert.Equal(layout.Rank(3) - 1, layout.Rank(4));
    }

    [Fact]
    public void Cycle_is_drawn_with_one_arrow_against_the_flow()
    {
        LayeredLayout layout = Layout(3, (0, 1), (1, 2), (2, 0));

        Assert.Single(Enumerable.Range(0, 3), layout.IsReversed);
        Assert.Equal(3, Enumerable.Range(0, 3).Select(layout.Rank).Distinct().Count());
    }

    [Fact]
    public void Arrows_too_long_to_be_led_round_are_drawn_straight()
    {
        const int Length = 400;
        (int, int)[] chain = [.. Enumerable.Range(0, Length - 1).Select(i => (i, i + 1))];
        (int, int)[] toEnd = [.. Enumerable.Range(0, Length - 2).Select(i => (i, Length - 1))];

        LayeredLayout layout = Layout(Length, [.. chain, .. toEnd]);

        Assert.Equal(2, layout.Path(chain.Length).Count);
        Assert.True(layout.Path(chain.Length + toEnd.Length - 1).Count > 2);
    }
}
