using System.Collections.Concurrent;
using Actors.Graph.Tasks;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Tests.Transfer;

/// <summary>Keeps what arrives.</summary>
internal sealed class TestSink : ITransferSink
{
    private long _admitted;

    public ConcurrentDictionary<TaskKey, object?> Values { get; } = new();

    public long AdmittedBytes => Interlocked.Read(ref _admitted);

    /// <summary>Is called before a value is read.</summary>
    public Action<TaskKey, long, CancellationToken>? OnAdmit { get; init; }

    public Action<TaskKey>? OnArrived { get; init; }

    public void Admit(TaskKey key, long bytes, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref _admitted, bytes);
        OnAdmit?.Invoke(key, bytes, cancellationToken);
    }

    public void Arrived(TaskKey key, object? value, long bytes)
    {
        Values[key] = value;
        OnArrived?.Invoke(key);
    }
}
