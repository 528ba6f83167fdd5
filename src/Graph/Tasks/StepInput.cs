namespace Actors.Graph.Tasks;

/// <summary>Where a step of a <see cref="FusedKernel"/> gets one input from: an input of the whole, or the result of an earlier step.</summary>
/// <param name="Source">The position of an input of the whole; for the result of step <c>s</c>, <c>-1 - s</c>.</param>
public readonly record struct StepInput(int Source)
{
    /// <summary>Whether this is the result of an earlier step.</summary>
    public bool IsStep => Source < 0;

    /// <summary>The position among the inputs of the whole, or the number of the step.</summary>
    public int Index => Source < 0 ? ~Source : Source;

    /// <summary>An input of the whole.</summary>
    /// <param name="position">Its position, from 0.</param>
    public static StepInput Outer(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        return new(position);
    }

    /// <summary>The result of an earlier step.</summary>
    /// <param name="index">The number of the step, from 0.</param>
    public static StepInput Step(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(~index);
    }
}
