namespace Actors.Runtime.Hosting.Processes;

/// <summary>How worker processes are looked after, beyond what users choose.</summary>
internal sealed record ProcessOptions
{
    /// <summary>Within what time a process must be ready.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a process that dies is followed by another.</summary>
    public bool Replaces { get; init; } = true;

    /// <summary>So many processes in a row that die before they are ready, and the place stays empty.</summary>
    public int MaxFailedStarts { get; init; } = 5;

    /// <summary>Above this share of its memory limit a process is ended.</summary>
    public double EndFraction { get; init; } = 0.95;

    /// <summary>For how long it has to be above that, unless it takes twice as much as it may: what is garbage is collected meanwhile.</summary>
    public TimeSpan EndDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What a process may take beyond its results and what it took when it started, before that counts: garbage, code, buffers of libraries.</summary>
    public long Allowance { get; init; } = 128L << 20;
}
