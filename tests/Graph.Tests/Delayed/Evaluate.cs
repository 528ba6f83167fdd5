using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Graph.Tests.Tasks;

namespace Actors.Graph.Tests.Calls;

/// <summary>The values of delayed calls, task by task on this thread.</summary>
internal static class Evaluate
{
    public static T Value<T>(Delayed<T> delayed) => (T)NaiveRun.Outputs(ExprPlan.Of(delayed.Expr).ToGraph())[0]!;

    public static int TaskCount(params ILazy[] values) => GraphOf(values).Count;

    public static TaskGraph GraphOf(params ILazy[] values) => ExprPlan.Of([.. values.Select(v => v.Expr)]).ToGraph();
}
