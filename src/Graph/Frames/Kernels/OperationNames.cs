namespace Actors.Frames.Kernels;

/// <summary>How operations are called: as prefixes of tasks, and as a user wrote them.</summary>
internal static class OperationNames
{
    public static string Prefix(this BinaryOperation operation) => operation switch
    {
        BinaryOperation.LessOrEqual => "less-or-equal",
        BinaryOperation.GreaterOrEqual => "greater-or-equal",
        BinaryOperation.NotEqual => "not-equal",
        BinaryOperation.FillNull => "fill-null",
        _ => Lower(operation.ToString()),
    };

    public static string Symbol(this BinaryOperation operation) => operation switch
    {
        BinaryOperation.Add => "+",
        BinaryOperation.Subtract => "-",
        BinaryOperation.Multiply => "*",
        BinaryOperation.Divide => "/",
        BinaryOperation.Remainder => "%",
        BinaryOperation.Equal => "==",
        BinaryOperation.NotEqual => "!=",
        BinaryOperation.Less => "<",
        BinaryOperation.LessOrEqual => "<=",
        BinaryOperation.Greater => ">",
        BinaryOperation.GreaterOrEqual => ">=",
        BinaryOperation.And => "&",
        BinaryOperation.Or => "|",
        BinaryOperation.Xor => "^",
        _ => "FillNull",
    };

    public static string Prefix(this UnaryOperation operation) => operation switch
    {
        UnaryOperation.IsNull => "is-null",
        UnaryOperation.IsNotNull => "is-not-null",
        _ => Lower(operation.ToString()),
    };

    public static bool IsComparison(this BinaryOperation operation) =>
        operation is >= BinaryOperation.Equal and <= BinaryOperation.GreaterOrEqual;

    /// <summary>A CamelCase name in kebab case.</summary>
    public static string Lower(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
