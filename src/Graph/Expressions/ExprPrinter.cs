using System.Globalization;
using System.Text;

namespace Actors.Graph.Expressions;

/// <summary>Prints a plan's stages as trees.</summary>
internal static class ExprPrinter
{
    /// <summary>Deeper expressions are not indented further: a chain of 100,000 steps is to be a text of 100,000 short lines.</summary>
    private const int MaxIndent = 40;

    public static string Print(ExprPlan plan)
    {
        var text = new StringBuilder();
        foreach ((string stage, Expr[] roots) in plan.Stages)
        {
            text.Append(stage).Append(":\n");
            Print(text, roots);
        }

        Tasks.TaskGraph graph = plan.ToGraph();
        return text.Append(CultureInfo.InvariantCulture, $"tasks: {graph.Count:N0}, edges: {graph.EdgeCount:N0}, outputs: {graph.Outputs.Length:N0}\n").ToString();
    }

    private static void Print(StringBuilder text, Expr[] roots)
    {
        var seen = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<(Expr Expr, int Depth)>(roots.Reverse().Select(r => (r, 1)));
        while (stack.TryPop(out (Expr Expr, int Depth) top))
        {
            bool first = seen.Add(top.Expr);
            text.Append(' ', 2 * Math.Min(top.Depth, MaxIndent)).Append(top.Expr);
            if (top.Expr.PartitionCount > 1)
            {
                text.Append(CultureInfo.InvariantCulture, $" [{top.Expr.PartitionCount:N0} partitions]");
            }

            if (!first)
            {
                text.Append(" (as above)\n");
                continue;
            }

            text.Append(top.Expr.Describe.Length > 0 ? " " : "").Append(top.Expr.Describe).Append('\n');
            for (int i = top.Expr.Operands.Length - 1; i >= 0; i--)
            {
                stack.Push((top.Expr.Operands[i], top.Depth + 1));
            }
        }
    }
}
