using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

public sealed class SizeOfTests
{
    private sealed record Holder(string Name, double[] Values);

    private sealed class Node : List<Node>
    {
    }

    private sealed class Native : ISized
    {
        public long ByteSize => 1 << 20;
    }

    [Fact]
    public void Plain_values_strings_and_arrays_are_exact()
    {
        Assert.Equal(0, SizeOf.Estimate(null));
        Assert.Equal(24, SizeOf.Estimate(1));
        Assert.Equal(24, SizeOf.Estimate(1.5));
        Assert.Equal(32, SizeOf.Estimate("hello"));
        Assert.Equal(24 + 8000, SizeOf.Estimate(new double[1000]));
        Assert.Equal(24 + 12, SizeOf.Estimate(new byte[3, 4]));
        Assert.Equal(24 + (16 * 10), SizeOf.Estimate(new (int, double)[10].Select(p => new Guid()).ToArray()));
    }

    [Fact]
    public void What_a_value_refers_to_counts()
    {
        Assert.InRange(SizeOf.Estimate(new Holder("n", new double[1000])), 8000, 8200);
        Assert.InRange(SizeOf.Estimate((1, new double[1000])), 8000, 8200);
        Assert.InRange(SizeOf.Estimate(new object[] { new double[1000], new double[1000] }), 16000, 16400);
        Assert.InRange(SizeOf.Estimate(new List<double[]> { new double[1000], new double[1000] }), 16000, 16400);
        Assert.InRange(SizeOf.Estimate(new Dictionary<string, double[]> { ["a"] = new double[1000] }), 8000, 8400);
        Assert.InRange(SizeOf.Estimate(new List<int>(Enumerable.Range(0, 1000))), 4000, 4200);
        Assert.InRange(SizeOf.Estimate(new HashSet<int>(Enumerable.Range(0, 1000))), 4000, 40000);
    }

    [Fact]
    public void Large_collections_are_sampled_from_all_over()
    {
        var texts = new object[100_000];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = i < 50_000 ? new byte[100] : new byte[300];
        }

        Assert.InRange(SizeOf.Estimate(texts), 100_000 * (8 + 24 + 180), 100_000 * (8 + 24 + 220));
    }

    [Fact]
    public void A_value_that_knows_its_size_is_asked_wherever_it_is()
    {
        Assert.Equal(1 << 20, SizeOf.Estimate(new Native()));
        Assert.InRange(SizeOf.Estimate(new[] { new Native(), new Native() }), 2 << 20, (2 << 20) + 100);
    }

    [Fact]
    public void Cycles_and_types_that_contain_themselves_come_to_an_end()
    {
        var node = new Node();
        node.Add(node);
        Assert.InRange(SizeOf.Estimate(node), 1, 10_000);
        var array = new object[1];
        array[0] = array;
        Assert.InRange(SizeOf.Estimate(array), 1, 10_000);
    }

    [Fact]
    public void Functions_and_types_do_not_count_for_what_they_reach()
    {
        var captured = new double[100_000];
        Func<double> function = () => captured[0];
        Assert.InRange(SizeOf.Estimate(function), 1, 1000);
        Assert.InRange(SizeOf.Estimate(typeof(string)), 1, 1000);
    }
}
