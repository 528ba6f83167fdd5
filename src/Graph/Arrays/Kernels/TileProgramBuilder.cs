using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>Puts programs together; equal steps on equal operands become one.</summary>
internal sealed class TileProgramBuilder(IReadOnlyList<ElementKind> inputs)
{
    private readonly List<object> _constants = [];
    private readonly List<TileStep> _steps = [];
    private readonly Dictionary<TileStep, int> _known = [];

    /// <summary>Adds all steps of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="registers">For each of its inputs the register here.</param>
    /// <returns>The register of its result.</returns>
    public int Add(TileProgram program, ReadOnlySpan<int> registers)
    {
        var own = new List<int>(registers.ToArray());
        foreach (TileStep step in program.Steps)
        {
            int Map(int operand) => operand >= 0 ? own[operand] : ~Constant(program.Constants[~operand]);
            var mapped = step with
            {
                A = Map(step.A),
                B = step.OperandCount > 1 ? Map(step.B) : 0,
                C = step.OperandCount > 2 ? Map(step.C) : 0,
            };
            if (!_known.TryGetValue(mapped, out int register))
            {
                register = inputs.Count + _steps.Count;
                _steps.Add(mapped);
                _known.Add(mapped, register);
            }

            own.Add(register);
        }

        return own[^1];
    }

    /// <summary>The program; the result must be that of the step that was added last, or the one input.</summary>
    public TileProgram Build() => new(new(inputs), new(_constants), new(_steps));

    private int Constant(object value)
    {
        int known = _constants.FindIndex(c => c.GetType() == value.GetType() && c.Equals(value) && SameBits(c, value));
        if (known < 0)
        {
            known = _constants.Count;
            _constants.Add(value);
        }

        return known;
    }

    // Zero and minus zero are equal but not the same.
    private static bool SameBits(object left, object right) => left switch
    {
        double d => BitConverter.DoubleToInt64Bits(d) == BitConverter.DoubleToInt64Bits((double)right),
        float f => BitConverter.SingleToInt32Bits(f) == BitConverter.SingleToInt32Bits((float)right),
        System.Numerics.Complex => false,
        _ => true,
    };
}
