using Actors.Runtime.Coordination;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>
/// A lock or a place in a semaphore that is held until it is disposed. Its client renews it; when that fails for as long as the lease
/// lasts, it is lost, and <see cref="Lost"/> says so before anybody else can have it.
/// </summary>
[Runtime.Hosting.StaysHere("acquire it within the function, through CurrentTask.Client")]
public sealed class SemaphoreLease : IAsyncDisposable, IDisposable
{
    private readonly CoordinationSession _session;
    private readonly CancellationTokenSource _lost = new();
    private readonly Action<Action> _later;
    private volatile string? _lostReason;
    private int _released;

    internal SemaphoreLease(CoordinationSession session, LeaseInfo info, bool isRenewed, Action<Action> later)
    {
        _later = later;
        _session = session;
        Info = info;
        IsRenewed = isRenewed;
    }

    /// <summary>The name of the lock or semaphore.</summary>
    public string Name => Info.Name;

    /// <summary>Cancelled when the lease is lost while it is held: what it protects must not be touched any more.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Whether it is held: neither disposed nor lost.</summary>
    public bool IsHeld => Volatile.Read(ref _released) == 0 && _lostReason is null;

    /// <summary>Why it was lost; null while it is not.</summary>
    public string? LostReason => _lostReason;

    internal LeaseInfo Info { get; }

    internal long Number => Info.Request;

    internal bool IsRenewed { get; }

    /// <summary>When the client came to know of it.</summary>
    internal TimeSpan Since { get; init; }

    /// <summary>Until when nobody else can have it. Changed under the session's lock only.</summary>
    internal TimeSpan ValidUntil { get; set; }

    /// <summary>Gives it back; completes when the coordinator knows. A lease that was lost is gone already.</summary>
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _released, 1) == 0 ? new(_session.ReleaseAsync(this)) : default;

    /// <summary>Gives it back; returns at once.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            _ = _session.ReleaseAsync(this);
        }
    }

    /// <summary>The name, and whether it is held.</summary>
    public override string ToString() => $"lease of {Info.Kind.ToString().ToLowerInvariant()} '{Name}' ({(IsHeld ? "held" : LostReason is null ? "given back" : "lost")})";

    /// <summary>The lease is lost.</summary>
    internal void Lose(string reason)
    {
        _lostReason = reason;
        _later(_lost.Cancel);
    }
}
