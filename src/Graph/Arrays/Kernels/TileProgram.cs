using System.Globalization;
using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;

namespace Actors.Arrays.Kernels;

/// <summary>
/// A straight-line program over elements: what a chain or diamond of elementwise operations does to a tile. The last step's result is
/// the result; without steps it is the one input.
/// </summary>
/// <param name="Inputs">The types of the inputs.</param>
/// <param name="Constants">The constants, each of its operation's element type.</param>
/// <param name="Steps">The steps, each after those whose results it takes.</param>
internal sealed record TileProgram(EquatableArray<ElementKind> Inputs, EquatableArray<object> Constants, EquatableArray<TileStep> Steps)
{
    public ElementKind Result => Steps.Count == 0 ? Inputs[0] : Steps[Steps.Count - 1].Out;

    /// <summary>The program that passes its one input on.</summary>
    public static TileProgram Pass(ElementKind kind) => new(new([kind]), new([]), new([]));

    /// <summary>A program of one step over inputs and constants.</summary>
    /// <param name="op">The step.</param>
    /// <param name="kind">The operands' type.</param>
    /// <param name="result">The result's type.</param>
    /// <param name="operands">For each operand null for the next input, or a constant of the operand's type.</param>
    public static TileProgram Single(TileOp op, ElementKind kind, ElementKind result, params ReadOnlySpan<object?> operands)
    {
        var inputs = new List<ElementKind>();
        var constants = new List<object>();
        Span<int> registers = [0, 0, 0];
        for (int i = 0; i < operands.Length; i++)
        {
            if (operands[i] is { } constant)
            {
                registers[i] = ~constants.Count;
                constants.Add(constant);
            }
            else
            {
                registers[i] = inputs.Count;
                inputs.Add(op == TileOp.Where && i == 0 ? ElementKind.Bool : kind);
            }
        }

        return new(new(inputs), new(constants), new([new TileStep(op, kind, result, registers[0], registers[1], registers[2])]));
    }

    /// <summary>The names of the operations, in their order.</summary>
    public string Label
    {
        get
        {
            string[] names = [.. Steps.Select(s => s.Op == TileOp.Cast
                ? s.Out.Name() : s.Op.ToString().ToLower(CultureInfo.InvariantCulture))];
            return names.Length == 0 ? "pass" : names.Length <= 6 ? string.Join(" → ", names) : string.Join(" → ", [.. names[..4], "…", names[^1]]);
        }
    }
}
