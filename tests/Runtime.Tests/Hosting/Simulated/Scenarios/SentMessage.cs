namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>A message of a run.</summary>
/// <param name="From">The node that sent it.</param>
/// <param name="To">The node it is for.</param>
/// <param name="Number">Its number among those from one node to the other.</param>
/// <param name="Sort">What it is about.</param>
/// <param name="Time">When it was sent.</param>
internal sealed record SentMessage(string From, string To, long Number, string Sort, TimeSpan Time)
{
    /// <summary>Whether it is the same message of another run.</summary>
    public bool Is(SimulatedMessage message) => message.Number == Number && message.From == From && message.To == To;
}
