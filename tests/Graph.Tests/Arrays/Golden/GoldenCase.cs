namespace Actors.Graph.Tests.Arrays.Golden;

/// <summary>One call of a public operation and what NumPy gives: a line <c>Sum(x, axis: 0) => double[3,4] 1 2 …</c> of a file of cases.</summary>
/// <param name="File">The file that has it.</param>
/// <param name="Operation">The method's name.</param>
/// <param name="TypeArgument">A type argument that does not follow from the arguments.</param>
/// <param name="Arguments">The arguments as they are written.</param>
/// <param name="WholeAxes">Axes that must be one chunk.</param>
/// <param name="Relative">How far values may be off, as a part of the value; null for what suits the type.</param>
/// <param name="Absolute">How far values may be off in any case.</param>
/// <param name="Expected">The results (several when it gives a tuple), or an exception's name after an exclamation mark.</param>
internal sealed record GoldenCase(
    string File, string Operation, string? TypeArgument, IReadOnlyList<string> Arguments, IReadOnlyList<int> WholeAxes, double? Relative, double? Absolute, IReadOnlyList<string> Expected)
{
    public override string ToString() => $"{Operation}{(TypeArgument is null ? "" : $"<{TypeArgument}>")}({string.Join(", ", Arguments)})";
}
