namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>A message of a run.</summary>
/// <param name="From">The node that sent it.</param>
/// <param name="To">The node it is for.</param>
/// <param name="Number">Its number among those from one node to the other.</param>
/// <param name="Sort">What it is about.</param>
/// <param name="Time">When it was sent.</param>
internal sealed record SentMessage(string From, string To, long Number, string Sort, TimeSpan Time)
{
    /// <summary>The stream it is numbered in.</summary>
    public required string Stream { get; init; }

    /// <summary>All that it says, each by its kind.</summary>
    public required string[] Kinds { get; init; }

    /// <summary>Whether what is lost is sent again, so that nothing can be.</summary>
    public bool IsOnConnection => Stream.Contains(">>", StringComparison.Ordinal);

    /// <summary>Whether it was sent before the program began, so that nothing can happen to it.</summary>
    public bool IsEarly { get; set; }

    /// <summary>When it was handled; null when it was not before the program ended.</summary>
    public TimeSpan? Arrival { get; set; }

    /// <summary>Whether it is the same message of another run.</summary>
    public bool Is(SimulatedMessage message) => message.Number == Number && message.Stream == Stream;
}
