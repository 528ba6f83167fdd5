namespace Actors.Graph.Expressions;

/// <summary>Takes what an expression needs of each of its operands.</summary>
public sealed class DemandSink
{
    private readonly List<(int Operand, Demand? Demand)> _said = [];

    internal IReadOnlyList<(int Operand, Demand? Demand)> Said => _said;

    /// <summary>Says what is needed of an operand.</summary>
    /// <param name="operand">The operand's position.</param>
    /// <param name="demand">What is needed of it; null for all.</param>
    public void Need(int operand, Demand? demand) => _said.Add((operand, demand));

    internal void Clear() => _said.Clear();
}
