using System.Net.Sockets;
using System.Reflection;
using System.Text;
using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;
using Actors.Runtime.Working.Storage;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>A worker in a process of its own: its core behind a mailbox, its kernel threads, its partitions, and its connections.</summary>
internal sealed partial class WorkerNode : IKernelCompletions, IDisposable
{
    /// <summary>Smaller values stay in memory.</summary>
    internal const long SmallestSpill = 32 << 10;

    [ThreadStatic]
    private static WireWriter? t_writer;

    private readonly WorkerSettings _settings;
    private readonly ControlSender _parent;
    private readonly ProtocolCodec _codec;
    private readonly WorkerOptions _options;
    private readonly WorkerState _state;
    private readonly WorkerStore _store;
    private readonly KernelExecutor _executor;
    private readonly Mailbox<WorkerStimulus> _mailbox;
    private readonly RunningBoard _board;
    private readonly TransferServer _server;
    private readonly TransferClient _transfers;
    private readonly WorkerHost _host;
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private readonly TransferEndpoint _endpoint;

    public WorkerNode(WorkerSettings settings, ControlSender parent)
    {
        _settings = settings;
        _parent = parent;
        Id = new WorkerId(settings.Worker);
        _codec = new ProtocolCodec(new TypePolicy(settings.Assemblies.Select(a => Assembly.Load(new AssemblyName(a)))) 
        {
            ClientHere = () => _host!.TaskClient,
            Code = new CodeStore(),
        }, acceptsCode: true);
        _options = new WorkerOptions
        {
            Id = Id,
            Threads = settings.Threads,
            MemoryLimit = settings.MemoryLimit,
            SmallestSpill = SmallestSpill,
            ValidateAfterEachEvent = settings.Validate,
        };
        _state = new WorkerState(_options);
        _store = new WorkerStore(Memory, new SpillFolder(settings.SpillFolder), _codec.Policy, OnStored);
        _mailbox = new Mailbox<WorkerStimulus>(Handle, Fail);
        _board = new RunningBoard(settings.Folder);
        var transfer = new TransferOptions { Secret = Convert.FromHexString(settings.ClusterSecret), Policy = _codec.Policy };
        _transfers = new TransferClient(transfer);
        _host = new WorkerHost(this, _transfers, settings.Cluster);
        _executor = new KernelExecutor(new ExecutorOptions { Worker = Id, Threads = settings.Threads, Board = _board }, Memory, this, Fail) { Host = _host };
        _server = new TransferServer(_store, transfer);
        _endpoint = _server.Start(TransferEndpoint.OfPath(Path.Combine(settings.Folder, "transfer")));
    }

    public WorkerId Id { get; }

    /// <summary>The values in memory.</summary>
    public PartitionStore Memory { get; } = new();

    /// <summary>Where the values are fetched from, those on disk too.</summary>
    public TransferEndpoint Endpoint => _endpoint;

    public ProtocolCodec Codec => _codec;

    /// <summary>The workers there are, and where they are reached.</summary>
    public MemberList Members { get; private set; } = new([], []);

    private TimeSpan Now => TimeProvider.System.GetElapsedTime(_start);

    void IKernelCompletions.Ended(WorkerStimulus outcome) => _mailbox.Post(outcome, borrow: true);

    void IKernelCompletions.Seceded(KernelSeceded stimulus) => _mailbox.Post(stimulus, borrow: false);

    /// <summary>Does what the parent says until it says nothing more.</summary>
    public void Serve(Socket socket)
    {
        StartMeasuring();
        _parent.Send(ControlKind.Ready, new WorkerReady(Environment.ProcessId, _endpoint.ToString(), ProcessMemory.Mine.ResidentBytes).ToBytes());
        _ = RehearseAsync();
        var reader = new ControlReader(socket);
        WireReader wire = _codec.NewReader();
        var gate = new CodeGate<ControlFrame>(
            _codec.Policy, f => OnFrame(f, wire), static f => f with { Body = f.Body.ToArray() }, asked => Tell(asked, ControlKind.Code));
        while (reader.Read() is { } frame)
        {
            switch (frame.Kind)
            {
                case ControlKind.Code:
                    gate.Receive((AssemblySent)Decode(frame.Body, frame.Frames, wire));
                    break;
                case ControlKind.End:
                    return;
                default:
                    gate.Receive(frame);
                    break;
            }
        }
    }

    /// <summary>Tells the parent something. From any thread.</summary>
    public void Tell(object message, ControlKind kind = ControlKind.Message)
    {
        WireWriter writer = Writer();
        _codec.Encode(message, writer);
        _parent.Send(kind, writer.Written.Span, writer.Frames);
        writer.Reset();
    }

    public void Dispose()
    {
        _mailbox.Close();
        _measuring?.Dispose();
        _parent.Dispose();
    }

    /// <summary>A bug of this system, or a cancellation's callback of a user's that threw: the parent hears of it by the end of the process.</summary>
    private static void Fail(Exception exception) => Environment.FailFast($"The worker cannot go on: {exception}", exception);

    private WireWriter Writer()
    {
        WireWriter writer = t_writer ??= _codec.NewWriter();
        writer.Reset();
        return writer;
    }

    private async Task RehearseAsync()
    {
        try
        {
            // Not on this thread, which is about to be told what to do.
            await Task.Yield();
            await Rehearsal.AsWorkerAsync(_codec).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    private void OnFrame(ControlFrame frame, WireReader wire)
    {
        switch (frame.Kind)
        {
            case ControlKind.Message:
                OnMessage(Decode(frame.Body, frame.Frames, wire));
                break;
            case ControlKind.Update:
                (ClientId client, int length) = ClientPrefix.Read(frame.Body.Span);
                _host.OnUpdate(client, (ClientUpdate)Decode(frame.Body[length..], frame.Frames, wire));
                break;
            case ControlKind.Members:
                Members = MemberList.From(frame.Body);
                break;
            case ControlKind.Coordinator:
                _host.OnCoordinator(BitConverter.ToInt32(frame.Body.Span));
                break;
            default:
                throw new ControlFormatException($"A parent does not say {frame.Kind}.");
        }
    }

    private object Decode(ReadOnlyMemory<byte> body, IReadOnlyList<ReadOnlyMemory<byte>> frames, WireReader wire)
    {
        DecodedMessage<object> decoded = _codec.Decode(body, frames.Count == 0 ? 0 : frames.Sum(static f => (long)f.Length), wire);
        Wire.Fill(decoded.Frames, frames);
        return decoded.Complete();
    }

    private void OnMessage(object message)
    {
        switch (message)
        {
            case WorkerCommand command:
                _mailbox.Post(new CommandReceived(command), borrow: true);
                break;
            case ClientReply reply:
                _host.OnReply(reply.Client, reply.Request, reply);
                break;
            case ControlReply reply:
                _host.OnReply(reply.Client, reply.Request, reply);
                break;
            case ProgressTold told:
                _host.OnProgress(told);
                break;
            default:
                throw new ControlFormatException($"A parent does not say {message}.");
        }
    }

    private void Handle(WorkerStimulus stimulus)
    {
        foreach (WorkerEffect effect in _state.Handle(stimulus, Now))
        {
            switch (effect)
            {
                case ExecuteKernel run:
                    _executor.Enqueue(run.Graph, run.Id, run.Attempt);
                    break;
                case SendReport report:
                    Send(report.Report);
                    break;
                case DropPartitions drop:
                    _store.Drop(drop.Keys);
                    break;
                case SpillPartition spill:
                    _store.Spill(spill.Key);
                    break;
                case LoadPartition load:
                    _store.Load(load.Key);
                    break;
                case FetchInputs fetch:
                    _ = FetchAsync(fetch);
                    break;
                case CancelKernel cancel:
                    _executor.Cancel(cancel.Key, cancel.Attempt);
                    break;
                case SendPaused paused:
                    Tell(new WorkerPaused(Id, paused.Paused));
                    break;
                case SendRefusal:
                    // A coordinator of the parent that was replaced has ended.
                    break;
                default:
                    throw new InvalidOperationException($"A worker process does not know the effect {effect.GetType().Name}.");
            }
        }
    }

    /// <summary>Something has become of a partition on its way to or from disk. What failed is said where somebody reads it.</summary>
    private void OnStored(WorkerStimulus stimulus)
    {
        if (stimulus is SpillFailed failed)
        {
            string advice = failed.Reading
                ? "It is computed again where that is needed."
                : $"The worker takes no new work until there is room. Free some there, or name another folder ({nameof(LocalClusterOptions)}.{nameof(LocalClusterOptions.SpillFolder)}).";
            _parent.Send(ControlKind.Trouble, Encoding.UTF8.GetBytes($"{failed.Exception.Message}. {advice}"));
        }

        _mailbox.Post(stimulus, borrow: true);
    }

    /// <summary>Sends a report. An exception of a user's that cannot be sent is told in words.</summary>
    private void Send(WorkerReport report)
    {
        try
        {
            Tell(report);
        }
        catch (NotTransferableException)
        {
            Tell(report with { Reports = [.. report.Reports.Select(InWords)] });
        }
    }

    private TaskReport InWords(TaskReport report)
    {
        if (report.Failure is not { } failure)
        {
            return report;
        }

        try
        {
            _codec.Encode(new WorkerReport(Id, 0, 0, [report]));
            return report;
        }
        catch (NotTransferableException e)
        {
            return report with
            {
                Failure = failure with
                {
                    Exception = new RemoteException($"{failure.Exception.GetType()}: {failure.Exception.Message} (the exception itself cannot be sent: {e.Message})"),
                    RemoteStack = failure.RemoteStack,
                },
            };
        }
    }

    private async Task FetchAsync(FetchInputs fetch)
    {
        int place = -1;
        MemberList members = Members;
        for (int i = 0; i < members.Workers.Count && place < 0; i++)
        {
            place = members.Workers[i].Worker == fetch.From ? i : -1;
        }

        TaskKey[] keys = [.. fetch.Inputs.Select(i => i.Key)];
        if (place < 0)
        {
            _mailbox.Post(new InputsMissing(fetch.From, keys, PeerGone: true), borrow: false);
            return;
        }

        try
        {
            FetchOutcome outcome = await _transfers.FetchAsync(
                TransferEndpoint.Parse(members.Workers[place].Endpoint), keys, new Arrivals(this, fetch.From), CancellationToken.None).ConfigureAwait(false);
            if (outcome.Missing.Count > 0)
            {
                _mailbox.Post(new InputsMissing(fetch.From, outcome.Missing, PeerGone: false), borrow: true);
            }

            if (outcome.Unreached.Count > 0)
            {
                _mailbox.Post(new InputsMissing(fetch.From, outcome.Unreached, PeerGone: true), borrow: true);
            }

            foreach ((TaskKey key, Exception exception) in outcome.Unusable)
            {
                _mailbox.Post(new InputUnusable(key, exception), borrow: true);
            }
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    /// <summary>Inputs on their way in. Memory for them was set aside before they were asked for.</summary>
    private sealed class Arrivals(WorkerNode node, WorkerId from) : ITransferSink
    {
        public void Admit(TaskKey key, long bytes, CancellationToken cancellationToken)
        {
            // The core has seen to it.
        }

        public void Arrived(TaskKey key, object? value, long bytes)
        {
            node.Memory.Put(key, value, bytes);
            node._mailbox.Post(new InputsArrived(from, [new InputLocation(key, from, bytes)]), borrow: true);
        }
    }
}
