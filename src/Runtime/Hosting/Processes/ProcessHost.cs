using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Cryptography;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>A coordinator actor in this process and workers in processes of their own, which it starts, watches and replaces.</summary>
internal sealed partial class ProcessHost : LocalHost
{
    [ThreadStatic]
    private static (ProcessHost Host, WireWriter Writer) t_writer;

    /// <summary>What is compiled is so for all clusters of the process.</summary>
    private static volatile bool s_hasRehearsed;

    private readonly ProcessOptions _processes;
    private readonly WorkerLauncher _launcher;
    private readonly PrivateFolder _folder;
    private readonly PrivateFolder? _spills;
    private readonly ControlListener _listener;
    private readonly TransferClient _transfers;
    private readonly ClientTransfers _clientTransfers;
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>The processes that were started and whose end has not been handled, ready or not.</summary>
    private readonly ConcurrentDictionary<WorkerId, WorkerProcess> _workers = new();
    private readonly List<Task> _running = [];
    private readonly CancellationTokenSource _stopping = new();
    private ImmutableArray<WorkerProcess> _members = [];
    private int _names;

    private ProcessHost(LocalClusterOptions options, SchedulerOptions scheduling, ProcessOptions processes)
        : base(options, scheduling)
    {
        _processes = processes;
        _launcher = WorkerLauncher.Find();
        Assemblies = Named(options);
        Codec = new ProtocolCodec(new TypePolicy(Assemblies) { ClientHere = () => TaskClient, Code = new CodeStore() }, acceptsCode: true);
        _folder = new PrivateFolder(Path.GetTempPath());
        try
        {
            _spills = options.SpillFolder is { } spills ? new PrivateFolder(spills) : null;
            _listener = new ControlListener(ControlPath, Accept);
        }
        catch (Exception e) when (e is SocketException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            _spills?.Dispose();
            _folder.Dispose();
            throw new IOException($"{Name} cannot be started: its folder '{_folder.Path}'{(options.SpillFolder is { } s ? $" or '{s}'" : "")} cannot be used: {e.Message}", e);
        }

        _transfers = new TransferClient(new TransferOptions { Secret = _secret, Policy = Codec.Policy });
        _clientTransfers = new ClientTransfers(_transfers);
    }

    public override bool SharesMemory => false;

    public override IReadOnlyList<WorkerId> WorkerIds => [.. _members.Select(w => w.Id)];

    public ProtocolCodec Codec { get; }

    /// <summary>The folder that its processes share.</summary>
    public string Folder => _folder.Path;

    /// <summary>The processes that are there now; for tests.</summary>
    public IReadOnlyList<WorkerProcess> Members => _members;

    private MemberList Listed => new([.. _members.Select(w => w.Member!)]);

    private ImmutableArray<Assembly> Assemblies { get; }

    private string ControlPath => Path.Combine(_folder.Path, "control");

    /// <summary>Starts a cluster; completes when all its workers are ready.</summary>
    public static async Task<ProcessHost> StartAsync(
        LocalClusterOptions options, SchedulerOptions scheduling, ProcessOptions processes, CancellationToken cancellationToken)
    {
        var host = new ProcessHost(options, scheduling, processes);
        try
        {
            // While the processes start.
            Task rehearsal = s_hasRehearsed ? Task.CompletedTask : Task.Run(host.RehearseAsync, CancellationToken.None);
            await Task.WhenAll([.. Enumerable.Range(0, options.Workers).Select(_ => host.AddWorkerAsync(null, cancellationToken)), rehearsal.WaitAsync(cancellationToken)])
                .ConfigureAwait(false);
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        host.StartTicking();
        return host;
    }

    public override void Deliver(ToWorker order)
    {
        if (_workers.TryGetValue(order.Worker, out WorkerProcess? worker))
        {
            WireWriter writer = Writer();
            try
            {
                Codec.Encode(order.Command, writer);
            }
            catch (NotTransferableException)
            {
                // It could be sent when it was submitted; what its function refers to has changed since.
                writer.Reset();
                Codec.Encode(KernelCheck.FailWhatCannotBeSent(order.Command, Codec), writer);
            }

            worker.Send(ControlKind.Message, writer);
            writer.Reset();
        }
    }

    /// <summary>Shows a line of a worker to whoever wants to see it.</summary>
    public void Show(WorkerOutput output)
    {
        try
        {
            Options.Output?.Invoke(output);
        }
        catch (Exception e)
        {
            // A user's function that fails to show a line is the user's problem: it must not end a worker.
            Fail(new InvalidOperationException($"{nameof(LocalClusterOptions)}.{nameof(LocalClusterOptions.Output)} threw.", e));
        }
    }

    private async Task RehearseAsync()
    {
        await Rehearsal.AsParentAsync(Codec, _folder.Path, Assemblies).ConfigureAwait(false);
        s_hasRehearsed = true;
    }

    protected override async Task EndAllAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_workers.Values.Select(w => w.EndAsync($"{Name} was stopped"))).ConfigureAwait(false);
        Task[] running;
        lock (MembersLock)
        {
            running = [.. _running];
            _members = [];
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        _listener.Dispose();
        await _transfers.DisposeAsync().ConfigureAwait(false);
        _spills?.Dispose();
        _folder.Dispose();
    }

    private WireWriter Writer()
    {
        if (!ReferenceEquals(t_writer.Host, this))
        {
            t_writer = (this, Codec.NewWriter());
        }

        t_writer.Writer.Reset();
        return t_writer.Writer;
    }

    private static ImmutableArray<Assembly> Named(LocalClusterOptions options)
    {
        if (!options.Assemblies.IsDefaultOrEmpty)
        {
            return options.Assemblies;
        }

        return Assembly.GetEntryAssembly() is { } entry ? [entry] : [];
    }

    private bool Accept(Hello hello, Socket socket) => _workers.TryGetValue(new WorkerId(hello.Worker), out WorkerProcess? worker) && worker.Accept(hello, socket);

    private string NextName() => string.Create(CultureInfo.InvariantCulture, $"{Name}-worker-{_names++}");
}
