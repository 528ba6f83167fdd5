using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Graph.Tests.Tasks;

namespace Actors.Graph.Tests.Expressions;

public sealed class BlockwiseFusionTests
{
    [Fact]
    public void A_chain_becomes_one_task_for_each_partition()
    {
        TaskGraph graph = Plan(SampleExpr.Source("s").Then("f").Then("g"), out object?[] values);

        Assert.Equal(2, graph.Count);
        Assert.Equal(["g(f(s0))", "g(f(s1))"], values);
    }

    [Fact]
    public void A_diamond_becomes_one_task_and_shares_its_top()
    {
        SampleExpr top = SampleExpr.Source("s").Then("t");

        TaskGraph graph = Plan(top.Then("a").Then("j", top.Then("b")), out object?[] values);

        Assert.Equal(2, graph.Count);
        Assert.Equal("j(a(t(s0)),b(t(s0)))", values[0]);
        Assert.Equal(5, Assert.IsType<FusedKernel>(graph.Kernel(0)).Steps.Length);
    }

    [Fact]
    public void Equal_expressions_written_twice_are_one()
    {
        TaskGraph graph = Plan(SampleExpr.Source("s").Then("a").Then("j", SampleExpr.Source("s").Then("a")), out object?[] values);

        Assert.Equal("j(a(s0),a(s0))", values[0]);
        Assert.Equal(3, Assert.IsType<FusedKernel>(graph.Kernel(0)).Steps.Length);
    }

    [Fact]
    public void What_is_wanted_itself_stays_a_task()
    {
        SampleExpr middle = SampleExpr.Source("s").Then("m");
        SampleExpr end = middle.Then("e");

        TaskGraph graph = ExprPlan.Of(end, middle).ToGraph();

        Assert.Equal(4, graph.Count);
        Assert.Equal(["e(m(s0))", "e(m(s1))", "m(s0)", "m(s1)"], NaiveRun.Outputs(graph));
    }

    [Fact]
    public void What_two_results_share_stays_a_task()
    {
        SampleExpr shared = SampleExpr.Source("s").Then("m");

        TaskGraph graph = ExprPlan.Of(shared.Then("a"), shared.Then("b")).ToGraph();

        Assert.Equal(6, graph.Count);
        Assert.Equal(["a(m(s0))", "a(m(s1))", "b(m(s0))", "b(m(s1))"], NaiveRun.Outputs(graph));
    }

    [Fact]
    public void Unlike_wishes_are_not_mixed_but_a_reader_of_data_may_be()
    {
        SampleExpr source = new("s", 2, [], new TaskAnnotations { IsProducer = true });
        SampleExpr urgent = new("u", 2, [source], new TaskAnnotations { Priority = 5 });

        TaskGraph mixed = Plan(urgent.Then("e"), out _);
        TaskGraph reading = Plan(source.Then("e"), out object?[] values);

        Assert.Equal(6, mixed.Count);
        Assert.Equal(2, reading.Count);
        Assert.Equal("e(s0)", values[0]);
        Assert.True(reading.Annotations(0).IsProducer);
    }

    [Fact]
    public void One_partition_that_all_need_is_computed_once()
    {
        SampleExpr one = SampleExpr.Source("one", partitions: 1);

        TaskGraph graph = Plan(SampleExpr.Source("s", 3).Then("f", one), out object?[] values);

        Assert.Equal(4, graph.Count);
        Assert.Equal(["f(s0,one0)", "f(s1,one0)", "f(s2,one0)"], values);
    }

    [Fact]
    public void A_kernel_that_must_not_be_fused_stays_a_task()
    {
        SampleExpr alone = new("alone", 2, [SampleExpr.Source("s").Then("f")], canFuse: false);

        TaskGraph graph = Plan(alone.Then("e"), out object?[] values);

        Assert.Equal(6, graph.Count);
        Assert.Equal("e(alone(f(s0)))", values[0]);
    }

    [Fact]
    public void The_keys_of_what_is_wanted_stay()
    {
        SampleExpr end = SampleExpr.Source("s").Then("f").Then("g");
        TaskGraph graph = Plan(end, out _);

        Assert.Equal(end.Key(1), graph.Key(graph.Outputs[1]));
    }

    [Fact]
    public void Random_expressions_have_the_same_values_fused_and_not()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            List<SampleExpr> all = [SampleExpr.Source("s"), SampleExpr.Source("r"), SampleExpr.Source("one", 1)];
            for (int i = 0; i < 12; i++)
            {
                Expr[] operands = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Expr)all[random.Next(all.Count)])];
                all.Add(new SampleExpr(
                    $"f{i}", operands.Max(o => o.PartitionCount), operands,
                    random.Next(5) == 0 ? new TaskAnnotations { Priority = 1 } : null, canFuse: random.Next(6) > 0));
            }

            Expr[] roots = [all[^1], all[random.Next(all.Count)], all[random.Next(all.Count)]];
            object?[] expected = [.. roots.SelectMany(r => Enumerable.Range(0, r.PartitionCount).Select(p => ValueOf(r, p)))];

            Assert.Equal(expected, NaiveRun.Outputs(ExprPlan.Of(roots).ToGraph()));
        }
    }

    private static string ValueOf(Expr expr, int partition)
    {
        var operands = new List<object?>();
        foreach (Expr operand in expr.Operands)
        {
            operands.Add(ValueOf(operand, operand.PartitionCount == 1 ? 0 : partition));
        }

        return (string)((SampleExpr)expr).KernelFor(partition).Run(operands.ToArray(), KernelContext.Detached)!;
    }

    private static TaskGraph Plan(Expr root, out object?[] values)
    {
        TaskGraph graph = ExprPlan.Of(root).ToGraph();
        values = NaiveRun.Outputs(graph);
        return graph;
    }
}
