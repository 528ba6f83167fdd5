using System.Collections.Immutable;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Graph.Tests.Tasks;

namespace Actors.Graph.Tests.Expressions;

public sealed class ExprPlanTests
{
    private static readonly ColumnsExpr s_read = new(["a", "b", "c", "d"]);

    [Fact]
    public void Only_what_consumers_need_together_is_read()
    {
        ExprPlan plan = ExprPlan.Of(new ColumnsExpr(["b"], s_read), new ColumnsExpr(["d"], s_read));

        TaskGraph graph = plan.ToGraph();
        Assert.Equal(3, graph.Count);
        Assert.Equal("b d", graph.Kernel(0)!.Run([], KernelContext.Detached));
    }

    [Fact]
    public void A_consumer_that_says_nothing_needs_everything()
    {
        ExprPlan plan = ExprPlan.Of(new ColumnsExpr(["b"], s_read), s_read);

        Assert.Equal("a b c d", plan.ToGraph().Kernel(0)!.Run([], KernelContext.Detached));
    }

    [Fact]
    public void Stages_come_in_order_and_plain_tasks_skip_them()
    {
        Assert.Equal(["written", "simplified", "lowered", "fused"], ExprPlan.Of(new ColumnsExpr(["b"], s_read)).Stages.Select(s => s.Stage));
        Assert.Equal(["written"], ExprPlan.Of(Actors.Delayed.Value(1).Expr).Stages.Select(s => s.Stage));
    }

    [Fact]
    public void Explain_shows_every_stage_and_each_expression_once()
    {
        SampleExpr top = SampleExpr.Source("s").Then("t");
        string text = ExprPlan.Of(top.Then("j", top)).Explain();

        Assert.StartsWith("written:\n  j-", text, StringComparison.Ordinal);
        Assert.Contains("(as above)", text, StringComparison.Ordinal);
        Assert.Contains("fused: s → t → j", text, StringComparison.Ordinal);
        Assert.EndsWith("tasks: 2, edges: 0, outputs: 2\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Chains_of_a_hundred_thousand_steps_need_no_stack()
    {
        SampleExpr fused = SampleExpr.Source("s", 1);
        Delayed<int> calls = Actors.Delayed.Value(0);
        for (int i = 0; i < 100_000; i++)
        {
            fused = fused.Then("f");
            calls += 1;
        }

        Assert.Equal(1, ExprPlan.Of(fused).ToGraph().Count);
        ExprPlan plan = ExprPlan.Of(calls.Expr);
        Assert.Equal(100_001, plan.ToGraph().Count);
        Assert.Equal(100_000, NaiveRun.Outputs(plan.ToGraph())[0]);
        Assert.InRange(plan.Explain().Length, 100_000, 20_000_000);
    }

    [Fact]
    public void An_expression_that_never_settles_is_an_error_that_names_it()
    {
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => ExprPlan.Of(new EndlessExpr(0)));

        Assert.Contains("endless-", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Held_results_are_external_tasks()
    {
        var key = TaskKey.Named("held");
        TaskGraph graph = ExprPlan.Of(new HeldExpr([key], null)).ToGraph();

        Assert.Null(graph.Kernel(0));
        Assert.Equal(key, graph.Key(0));
        Assert.Throws<ArgumentException>(() => new HeldExpr([], null));
    }

    [Fact]
    public void Unequal_partition_numbers_are_an_error_that_names_both()
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => SampleExpr.Source("a", 2).Then("f", SampleExpr.Source("b", 3)));

        Assert.Contains("'a-", e.Message, StringComparison.Ordinal);
        Assert.Contains("has 3", e.Message, StringComparison.Ordinal);
    }

    private sealed class EndlessExpr : Expr
    {
        private readonly int _step;

        public EndlessExpr(int step)
        {
            RequireOptimizing();
            _step = step;
        }

        public override TaskGroup Group => TaskGroup.Of("endless", ContentToken.Of(_step));

        protected internal override Expr Simplify() => new EndlessExpr(_step + 1);

        protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

        protected internal override void AddTasks(ExprTasks tasks) => tasks.Add(new StubKernel("endless"));
    }
}
