using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>What a coordination object or an actor's message carries: a small value, or the keys of results that workers hold.</summary>
/// <param name="Value">The value; null when results are meant.</param>
/// <param name="Keys">The results. Whoever has the carried thing keeps them alive.</param>
internal sealed record Carried(object? Value, IReadOnlyList<TaskKey> Keys)
{
    public static Carried Nothing { get; } = new(null, []);
}
