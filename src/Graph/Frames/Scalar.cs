using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Expressions;
using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames;

/// <summary>A single value that is computed when it is asked for: a mean, a count. See <see cref="Scalar{T}"/>.</summary>
/// <remarks>
/// Arithmetic with other single values, lazy or plain, gives lazy values of type double: <c>mean / 60</c>. With a column it gives a column.
/// </remarks>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Users of values write operators.")]
public abstract class Scalar : ILazy
{
    private protected Scalar(Expr expr, ColumnType type, string? name)
    {
        Expr = expr;
        Type = type;
        Name = name;
    }

    /// <inheritdoc/>
    public Expr Expr { get; }

    /// <summary>The type of the value, as a column would hold it.</summary>
    public ColumnType Type { get; }

    /// <summary>How the value is called where it is printed; null for a computed one.</summary>
    public string? Name { get; }

    /// <summary>A plain value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Scalar(double value) => new Scalar<double>(new LiteralExpr(value), ColumnType.Float64, null);

    /// <summary>The sum.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A number.</param>
    public static Scalar<double> operator +(Scalar left, Scalar right) => Arithmetic(BinaryOperation.Add, left, right);

    /// <summary>The difference.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A number.</param>
    public static Scalar<double> operator -(Scalar left, Scalar right) => Arithmetic(BinaryOperation.Subtract, left, right);

    /// <summary>The product.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A number.</param>
    public static Scalar<double> operator *(Scalar left, Scalar right) => Arithmetic(BinaryOperation.Multiply, left, right);

    /// <summary>The quotient.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A number.</param>
    public static Scalar<double> operator /(Scalar left, Scalar right) => Arithmetic(BinaryOperation.Divide, left, right);

    /// <summary>The value with the opposite sign.</summary>
    /// <param name="value">A number.</param>
    public static Scalar<double> operator -(Scalar value) => Arithmetic(BinaryOperation.Subtract, 0.0, value);

    private static Scalar<double> Arithmetic(BinaryOperation operation, Scalar left, Scalar right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        foreach (Scalar side in (ReadOnlySpan<Scalar>)[left, right])
        {
            if (!side.Type.IsNumeric())
            {
                throw new InvalidOperationException(
                    $"'{operation.Symbol()}' of single values is defined for numbers, and {side} is of type {side.Type}.");
            }
        }

        object? leftValue = (left.Expr as LiteralExpr)?.Value, rightValue = (right.Expr as LiteralExpr)?.Value;
        Expr[] operands = leftValue is not null && rightValue is not null ? [left.Expr, right.Expr]
            : leftValue is not null ? [right.Expr]
            : rightValue is not null ? [left.Expr]
            : [left.Expr, right.Expr];
        var kernel = operands.Length == 2 ? new NumberKernel(operation, null, null) : new NumberKernel(operation, leftValue, rightValue);
        return new Scalar<double>(new ValueExpr(operation.Prefix(), kernel, operands), ColumnType.Float64, null);
    }
}
