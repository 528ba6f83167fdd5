namespace Actors.Runtime.Hosting.Simulated;

/// <summary>What becomes of one message.</summary>
internal readonly record struct MessageFate
{
    public bool IsLost { get; init; }

    /// <summary>It is lost with all that is on its way before it.</summary>
    public bool Resets { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>What is sent behind it does not wait for it.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>It comes again, so much later.</summary>
    public TimeSpan? Repeat { get; init; }

    /// <summary>What it brings cannot be decoded.</summary>
    public bool IsCorrupt { get; init; }
}
