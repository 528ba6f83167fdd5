namespace Actors.Graph.Expressions;

/// <summary>A part of an expression's value that its consumers need: some columns of a frame, a region of an array.</summary>
public abstract record Demand
{
    /// <summary>What two consumers need together; null for everything.</summary>
    /// <param name="other">What the other one needs; of the same type.</param>
    public abstract Demand? Union(Demand other);
}
