using Actors.Graph.Tasks;
using Actors.Runtime.Coordination;
using Actors.Runtime.Hosting;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors;

/// <summary>
/// Hands work to a cluster and holds its results. The newest live client is the process-wide default; with none, a shared embedded
/// runtime starts on first use. Safe to use from many threads at once.
/// </summary>
public sealed partial class Client : IAsyncDisposable, IDisposable
{
    private static readonly Lock s_liveLock = new();
    private static readonly List<Client> s_live = [];
    private static long s_count;

    [ThreadStatic]
    private static Client? t_default;

    private readonly Lock _lock = new();
    private readonly Dictionary<TaskKey, FutureEntry> _entries = [];
    private readonly Dictionary<long, (TaskCompletionSource<SchedulerEffect> Reply, ClientStimulus Request)> _requests = [];
    private readonly IRuntimeHost _host;
    private readonly Sink _sink;
    private readonly CoordinationSession _coordination;
    private long _nextGraph;
    private long _nextRequest;
    private long _sent;
    private Exception? _stopped;

    internal Client(IRuntimeHost host, bool isDefault = true)
    {
        _host = host;
        Id = new ClientId(host.NextClientName() ?? $"client-{Interlocked.Increment(ref s_count)}");
        _sink = new Sink(this);
        var options = new SessionOptions
        {
            MayLoseMessages = host.MayLoseMessages,
            Completion = host.Completion,
            Later = host.Later,
            Background = host.Background,
        };
        _coordination = new CoordinationSession(Id, SendCoordination, host.Time, options, Adopt, entries => Release(entries));
        host.Attach(Id, _sink);
        lock (s_liveLock)
        {
            // A host that has stopped meanwhile has said so already.
            if (isDefault && Volatile.Read(ref _stopped) is null)
            {
                s_live.Add(this);
            }
        }
    }

    /// <summary>
    /// The client that is used where none is given: inside a task, its own cluster's; else the newest live one; else that of the
    /// shared embedded runtime, which starts now if it has not yet.
    /// </summary>
    public static Client Default
    {
        get
        {
            if (RunContext.Current?.Host is IRuntimeHost own)
            {
                return own.TaskClient;
            }

            if (t_default is { } simulated)
            {
                return simulated;
            }

            lock (s_liveLock)
            {
                if (s_live.Count > 0)
                {
                    return s_live[^1];
                }
            }

            return LocalCluster.Shared.Client;
        }
    }

    internal ClientId Id { get; }

    internal IRuntimeHost Host => _host;

    /// <summary>Closes the client: the cluster forgets what it wanted; pending futures end with an error.</summary>
    public void Dispose()
    {
        if (Stop(new RuntimeStoppedException($"{Id} was closed.")))
        {
            _host.Detach(Id);
        }
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The client and its cluster.</summary>
    public override string ToString() => $"{Id} of {_host.Name}";

    /// <summary>Makes a client this thread's default; null for the process' own.</summary>
    internal static void SetThreadDefault(Client? client) => t_default = client;

    /// <summary>Blocks until a task has completed.</summary>
    internal T Wait<T>(Task<T> task)
    {
        _host.Block(task);
        return task.GetAwaiter().GetResult();
    }

    internal Task WhenSettled(FutureEntry entry)
    {
        lock (_lock)
        {
            return entry.WhenSettled(_host.Completion);
        }
    }

    internal void WhenDone(FutureEntry entry, Action callback)
    {
        lock (_lock)
        {
            if (entry.TryAddCallback(callback))
            {
                return;
            }
        }

        callback();
    }

    /// <summary>One future less wants each of some results; the last one lets it go. Also called by the finaliser.</summary>
    internal void Release(params ReadOnlySpan<FutureEntry> entries)
    {
        List<Action>? callbacks = null;
        List<TaskKey>? keys = null;
        lock (_lock)
        {
            foreach (FutureEntry entry in entries)
            {
                if (--entry.References > 0)
                {
                    continue;
                }

                if (_entries.TryGetValue(entry.Key, out FutureEntry? known) && ReferenceEquals(known, entry))
                {
                    _entries.Remove(entry.Key);
                    (keys ??= new(entries.Length)).Add(entry.Key);
                }

                Forget(entry);
                if (entry.Release() is { } waiting)
                {
                    (callbacks ??= []).AddRange(waiting);
                }
            }

            if (keys is not null && _stopped is null)
            {
                Send(new ReleaseKeys(Id, keys));
            }
        }

        callbacks?.ForEach(c => c());
    }

    /// <summary>Reads a settled result; not found when its holder has lost it, and then it is pending again.</summary>
    internal async ValueTask<(bool Found, object? Value)> FetchAsync(FutureEntry entry, CancellationToken cancellationToken)
    {
        WorkerId holder;
        lock (_lock)
        {
            FutureState state = entry.State;
            if (state.Status == FutureStatus.Pending)
            {
                return (false, null);
            }

            state.ThrowIfFailed(entry.Key);
            holder = state.Holder;
        }

        (bool Found, object? Value) result = await _host.FetchAsync(holder, entry.Key, cancellationToken).ConfigureAwait(false);
        if (!result.Found)
        {
            lock (_lock)
            {
                if (entry.IsReleased)
                {
                    throw new FutureCancelledException($"'{entry.Key}' was let go while its result was being read: its future was disposed.");
                }

                if (entry.Status == FutureStatus.Finished && entry.State.Holder == holder && _stopped is null)
                {
                    // The coordinator tells again where the result is, or that it is being computed anew.
                    Send(new HolderFailed(Id, entry.Key, holder));
                    entry.Reopen(_sent);
                }
            }
        }

        return result;
    }

    /// <summary>The entry of a key with one more reference. Call under the lock.</summary>
    /// <param name="key">The key.</param>
    /// <param name="number">The number of the message that asks for it; 0 for one that nobody else can have asked for.</param>
    private FutureEntry Reference(TaskKey key, long number)
    {
        // What was cancelled or lost stays so for those who have it; who asks anew gets a life of its own.
        if (!_entries.TryGetValue(key, out FutureEntry? entry) || entry.Status is FutureStatus.Cancelled or FutureStatus.Lost)
        {
            _entries[key] = entry = new FutureEntry(key) { Since = number };
        }

        entry.References++;
        return entry;
    }

    private void ThrowIfStopped()
    {
        if (_stopped is { } reason)
        {
            throw new RuntimeStoppedException($"{reason.Message} No more work can be given to it.", reason);
        }
    }

    private async Task<TReply> RequestAsync<TReply>(Func<long, ClientStimulus> make, CancellationToken cancellationToken)
        where TReply : SchedulerEffect
    {
        TaskCompletionSource<SchedulerEffect> reply = new(_host.Completion);
        long number;
        lock (_lock)
        {
            ThrowIfStopped();
            number = ++_nextRequest;
            ClientStimulus request = make(number);
            _requests.Add(number, (reply, request));
            Send(request);
        }

        try
        {
            return (TReply)await reply.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _requests.Remove(number);
            }
        }
    }

    private bool Stop(Exception reason)
    {
        var callbacks = new List<Action>();
        TaskCompletionSource<SchedulerEffect>[] requests;
        lock (_lock)
        {
            if (_stopped is not null)
            {
                return false;
            }

            Volatile.Write(ref _stopped, reason);
            foreach (FutureEntry entry in _entries.Values)
            {
                callbacks.AddRange(entry.Stop(reason) ?? []);
            }

            requests = [.. _requests.Values.Select(r => r.Reply)];
            _graphs.Clear();
        }

        lock (s_liveLock)
        {
            s_live.Remove(this);
        }

        _coordination.Stop(reason);
        Array.ForEach(requests, r => r.TrySetException(new RuntimeStoppedException(reason.Message, reason)));
        callbacks.ForEach(c => c());
        return true;
    }

    /// <summary>What the host calls.</summary>
    private sealed class Sink(Client client) : IClientSink
    {
        public void OnUpdate(ClientUpdate update)
        {
            List<Action>? callbacks = null;
            client._coordination.Heard(update.Epoch);
            lock (client._lock)
            {
                // After a gap all is said anew, and what is told now may be overtaken; it is true for all that.
                if (!client.Check(update))
                {
                    return;
                }

                foreach (KeyUpdate key in update.Keys)
                {
                    if (client._entries.TryGetValue(key.Key, out FutureEntry? entry) && client._stopped is null
                        && entry.Apply(key, update.Seen, update.Epoch) is { } added)
                    {
                        (callbacks ??= []).AddRange(added);
                    }
                }
            }

            callbacks?.ForEach(c => c());
        }

        public void OnReply(long request, SchedulerEffect reply)
        {
            if (reply is CoordinationReply or BeatReply or LeaseLost or ActorEnded)
            {
                client._coordination.OnReply((ClientReply)reply);
                return;
            }

            TaskCompletionSource<SchedulerEffect>? waiting = null;
            lock (client._lock)
            {
                if (client._requests.Remove(request, out (TaskCompletionSource<SchedulerEffect> Reply, ClientStimulus Request) asked))
                {
                    waiting = asked.Reply;
                }
            }

            waiting?.TrySetResult(reply);
        }

        public void OnCoordinator(int epoch)
        {
            client.Meet(epoch);
            client._coordination.Meet(epoch);
        }

        public void OnBeatDue() => client.Beat();

        public void OnStopped(Exception reason) => client.Stop(reason);
    }
}
