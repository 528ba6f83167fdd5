using System.Net.Sockets;
using System.Reflection;
using System.Text;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;
using Actors.Runtime.Working.Storage;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>A worker in a process of its own: its core behind a mailbox, its kernel threads, its partitions, and its connections.</summary>
internal sealed partial class WorkerNode : IWorkerSurroundings, IDisposable
{
    [ThreadStatic]
    private static WireWriter? t_writer;

    private readonly WorkerSettings _settings;
    private readonly ControlSender _parent;
    private readonly ProtocolCodec _codec;
    private readonly WorkerOptions _options;
    private readonly WorkerStore _store;
    private readonly WorkerEngine _engine;
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
            SmallestSpill = WorkerEngine.SmallestSpill,
            ValidateAfterEachEvent = settings.Validate,
        };
        _store = new WorkerStore(Memory, new SpillFolder(settings.SpillFolder), _codec.Policy, s => _engine!.OnStored(s));
        _mailbox = new Mailbox<WorkerStimulus>(s => _engine!.Handle(s), Fail);
        _board = new RunningBoard(settings.Folder);
        var transfer = new TransferOptions { Secret = Convert.FromHexString(settings.ClusterSecret), Policy = _codec.Policy };
        _transfers = new TransferClient(transfer);
        _host = new WorkerHost(this, _transfers, settings.Cluster);
        var executor = new ExecutorOptions { Worker = Id, Threads = settings.Threads, Board = _board };
        _engine = new WorkerEngine(this, _options, executor, _store, _transfers, _host);
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
    public MemberList Members { get; private set; } = new([]);

    public TimeSpan Now => TimeProvider.System.GetElapsedTime(_start);

    string IWorkerSurroundings.SpillSetting => $"{nameof(LocalClusterOptions)}.{nameof(LocalClusterOptions.SpillFolder)}";

    void IWorkerSurroundings.Post(WorkerStimulus stimulus, bool borrow) => _mailbox.Post(stimulus, borrow);

    void IWorkerSurroundings.Report(WorkerReport report)
    {
        try
        {
            Tell(report);
        }
        catch (NotTransferableException)
        {
            Tell(ReportInWords.Of(report, _codec));
        }
    }

    void IWorkerSurroundings.Report(WorkerPaused paused) => Tell(paused);

    void IWorkerSurroundings.Refuse(SendRefusal refusal)
    {
        // A coordinator of the parent that was replaced has ended.
    }

    TransferEndpoint? IWorkerSurroundings.EndpointOf(WorkerId worker) => Members.Find(worker) is { } member ? TransferEndpoint.Parse(member.Endpoint) : null;

    void IWorkerSurroundings.Warn(string message) => _parent.Send(ControlKind.Trouble, Encoding.UTF8.GetBytes(message));

    void IWorkerSurroundings.Fail(Exception exception) => Fail(exception);

    /// <summary>Does what the parent says until it says nothing more.</summary>
    public void Serve(Socket socket)
    {
        Rehearsal.AsWorkerAsync(_codec, _settings.Folder, _host).GetAwaiter().GetResult();
        StartMeasuring();
        _parent.Send(ControlKind.Ready, new WorkerReady(Environment.ProcessId, _endpoint.ToString(), ProcessMemory.Mine.ResidentBytes).ToBytes());
        var reader = new ControlReader(socket);
        WireReader wire = _codec.NewReader();
        var gate = new CodeGate<ControlFrame>(
            _codec.Policy, f => OnFrame(f, wire), static f => f with { Body = f.Body.ToArray() }, asked => Tell(asked, ControlKind.Code), ((IWorkerSurroundings)this).Warn);
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
}
