using System.Globalization;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>A worker's place in the cluster: a process that dies is followed by another in the same place, under a name of its own.</summary>
/// <param name="name">The name users know it by.</param>
/// <param name="resources">Its abstract resources.</param>
internal sealed class WorkerSlot(string name, IReadOnlyDictionary<string, double> resources)
{
    /// <summary>A process that dies within this time of its start counts against its place.</summary>
    private static readonly TimeSpan s_short = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_firstDelay = TimeSpan.FromMilliseconds(50);

    /// <summary>Work that ends process after process is given up by its own count of deaths: others need not wait long for that.</summary>
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_longestDelayToStart = TimeSpan.FromSeconds(10);

    private int _lives;
    private int _shortLives;
    private TimeSpan _started;

    public string Name { get; } = name;

    public IReadOnlyDictionary<string, double> Resources { get; } = resources;

    /// <summary>How many processes in a row did not get as far as to be given work.</summary>
    public int FailedStarts { get; private set; }

    /// <summary>Nobody is to follow.</summary>
    public bool IsClosed { get; set; }

    /// <summary>The name of the next process.</summary>
    public WorkerId NextId()
    {
        _lives++;
        return new WorkerId(_lives == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}.{_lives}"));
    }

    /// <summary>A process was started.</summary>
    public void OnStarted(TimeSpan now) => _started = now;

    public void OnReady() => FailedStarts = 0;

    /// <summary>A process has died; how long the next one is to wait.</summary>
    public TimeSpan OnDied(TimeSpan now, bool wasReady)
    {
        FailedStarts += wasReady ? 0 : 1;
        _shortLives = now - _started < s_short ? _shortLives + 1 : 0;

        // The first death says nothing about the next; those in quick succession do.
        long longest = (wasReady ? s_longestDelay : s_longestDelayToStart).Ticks;
        return _shortLives <= 1 ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(longest, s_firstDelay.Ticks << Math.Min(_shortLives - 2, 10)));
    }
}
