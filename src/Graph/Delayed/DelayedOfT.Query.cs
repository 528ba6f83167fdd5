using System.Linq.Expressions;
using Actors.Graph.Calls;

namespace Actors;

public sealed partial class Delayed<T>
{
    /// <summary>The second <c>from</c> of a query: <c>from a in x from b in y select a + b</c>.</summary>
    /// <typeparam name="TOther">The type of the other value.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="other">
    /// The other delayed value. Where it does not depend on this one's value, both are computed side by side; where it does
    /// (<c>from a in x from b in F(a)</c>), it is computed inside the task that has the value.
    /// </param>
    /// <param name="result">What is made of both.</param>
    public Delayed<TResult> SelectMany<TOther, TResult>(
        Expression<Func<T, Delayed<TOther>>> other, Func<T, TOther, TResult> result)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(result);
        if (!ParameterUse.IsUsed(other.Body, other.Parameters[0]))
        {
            Delayed<TOther> independent = Expression.Lambda<Func<Delayed<TOther>>>(other.Body).Compile(preferInterpretation: true)();
            return Delayed.Make(UserFunction.Of(result, "select"), result, (Arg<T>)this, (Arg<TOther>)independent);
        }

        Func<T, Delayed<TOther>> bind = other.Compile();
        Func<T, TResult> nested = value => result(value, (TOther)InlineEvaluator.Run(bind(value).Expr)!);
        return Delayed.Make(UserFunction.Of(nested, "select"), nested, (Arg<T>)this);
    }

    /// <summary>Finds out whether an expression reads a parameter.</summary>
    private sealed class ParameterUse(ParameterExpression parameter) : ExpressionVisitor
    {
        private bool _found;

        public static bool IsUsed(Expression body, ParameterExpression parameter)
        {
            var visitor = new ParameterUse(parameter);
            visitor.Visit(body);
            return visitor._found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found |= node == parameter;
            return node;
        }
    }
}
