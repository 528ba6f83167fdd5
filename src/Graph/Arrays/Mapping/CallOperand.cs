using Actors.Frames.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>What one call takes of an operand: a box of blocks, or a constant.</summary>
/// <param name="Grid">How many blocks along each axis of the operand.</param>
/// <param name="Position">Where they stand; null for a constant.</param>
/// <param name="Constant">The constant.</param>
internal sealed record CallOperand(EquatableArray<int> Grid, BlockPosition? Position, object? Constant)
{
    /// <summary>Without the constant, which the token of the call has.</summary>
    public bool Equals(CallOperand? other) => other is not null && Grid.Equals(other.Grid) && Equals(Position, other.Position);

    public override int GetHashCode() => HashCode.Combine(Grid, Position);
}
