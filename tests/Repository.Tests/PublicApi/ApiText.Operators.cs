using System.Reflection;

namespace Actors.Repository.Tests.PublicApi;

internal static partial class ApiText
{
    private static readonly Dictionary<string, string> _operators = new()
    {
        ["Addition"] = "+", ["Subtraction"] = "-", ["Multiply"] = "*", ["Division"] = "/", ["Modulus"] = "%",
        ["BitwiseAnd"] = "&", ["BitwiseOr"] = "|", ["ExclusiveOr"] = "^", ["LeftShift"] = "<<", ["RightShift"] = ">>", ["UnsignedRightShift"] = ">>>",
        ["Equality"] = "==", ["Inequality"] = "!=", ["LessThan"] = "<", ["LessThanOrEqual"] = "<=", ["GreaterThan"] = ">", ["GreaterThanOrEqual"] = ">=",
        ["UnaryPlus"] = "+", ["UnaryNegation"] = "-", ["LogicalNot"] = "!", ["OnesComplement"] = "~", ["Increment"] = "++", ["Decrement"] = "--",
        ["True"] = "true", ["False"] = "false",
        ["AdditionAssignment"] = "+=", ["SubtractionAssignment"] = "-=", ["MultiplicationAssignment"] = "*=", ["DivisionAssignment"] = "/=",
        ["ModulusAssignment"] = "%=", ["BitwiseAndAssignment"] = "&=", ["BitwiseOrAssignment"] = "|=", ["ExclusiveOrAssignment"] = "^=",
        ["LeftShiftAssignment"] = "<<=", ["RightShiftAssignment"] = ">>=", ["UnsignedRightShiftAssignment"] = ">>>=",
        ["IncrementAssignment"] = "++", ["DecrementAssignment"] = "--",
    };

    /// <summary>What stands before the parameters: <c>int operator +</c>, <c>implicit operator int</c>.</summary>
    private static string OperatorName(MethodInfo method, IReadOnlyDictionary<string, string>? names)
    {
        var name = method.Name["op_".Length..];
        var isChecked = name.StartsWith("Checked", StringComparison.Ordinal);
        name = isChecked ? name["Checked".Length..] : name;
        var word = isChecked ? "operator checked " : "operator ";
        return name switch
        {
            "Implicit" => $"implicit {word}{Return(method, names)}",
            "Explicit" => $"explicit {word}{Return(method, names)}",
            _ => $"{Return(method, names)} {word}{_operators.GetValueOrDefault(name, name)}",
        };
    }
}
