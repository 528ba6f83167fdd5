namespace Actors.Runtime.Scheduling;

/// <summary>What is known of all tasks of one name: how long they take.</summary>
internal sealed class PrefixEntry(string name)
{
    public string Name { get; } = name;

    /// <summary>The moving average of durations in seconds; negative when none is known.</summary>
    public double Duration { get; set; } = -1;

    /// <summary>How many attempts have finished.</summary>
    public long Finished { get; set; }

    /// <summary>How many groups with this name live.</summary>
    public int Groups { get; set; }

    public void Measure(double seconds, double weight)
    {
        Duration = Duration < 0 ? seconds : Duration + (weight * (seconds - Duration));
        Finished++;
    }
}
