using Actors.Graph.Tasks;

namespace Actors;

/// <summary>One event of a simulation.</summary>
/// <param name="Time">When, in virtual time.</param>
/// <param name="Kind">What happened.</param>
/// <param name="From">The node it came from; the node itself where nothing was sent.</param>
/// <param name="To">The node it happened at.</param>
/// <param name="Number">The number of the message in its stream, or of the attempt.</param>
/// <param name="Key">The task it was about; empty for none or several.</param>
public readonly record struct SimulationEvent(TimeSpan Time, SimulationEventKind Kind, string From, string To, long Number, TaskKey Key)
{
    /// <summary>One line.</summary>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Time.TotalSeconds,12:0.000000} {Kind,-13} {(From == To ? To : $"{From} > {To}")} #{Number}{(Key == default ? "" : $" {Key}")}");
}
