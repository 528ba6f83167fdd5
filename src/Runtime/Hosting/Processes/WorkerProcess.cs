using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>A worker process, as its parent sees it: its pipes, its control connection, and what became of it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>How long the end of a process whose connection broke is waited for before it is brought about.</summary>
    private static readonly TimeSpan s_ending = TimeSpan.FromSeconds(5);

    private const int LinesToShow = 10;

    private readonly ProcessHost _host;
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private readonly TaskCompletionSource<WorkerReady> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _readerEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly OutputTail _tail = new();
    private readonly Lock _lock = new();
    private Process? _process;
    private Task _output = Task.CompletedTask;
    private ControlSender? _sender;
    private Socket? _hears;
    private string? _reason;
    private long _lastHeard;

    public WorkerProcess(ProcessHost host, WorkerSlot slot, WorkerId id)
    {
        _host = host;
        Slot = slot;
        Id = id;
        Folder = Path.Combine(host.Folder, id.Name);
        _lastHeard = host.Now.Ticks;
    }

    public WorkerSlot Slot { get; }

    public WorkerId Id { get; }

    /// <summary>Its own folder.</summary>
    public string Folder { get; }

    /// <summary>What it said when it was ready; null before.</summary>
    /// <summary>How others reach it; null until it is ready.</summary>
    public Member? Member => Readiness is { } ready ? new Member(Id, Slot.Name, ready.Endpoint) : null;

    public WorkerReady? Readiness => _ready.Task.IsCompletedSuccessfully ? _ready.Task.Result : null;

    /// <summary>Completes when it can be given work; fails when it ends before.</summary>
    public Task<WorkerReady> Ready => _ready.Task;

    /// <summary>Completes with how it ended, when all it has said is heard and the process is gone.</summary>
    public Task<string> Ended => _ended.Task;

    /// <summary>When it last gave a sign of life, by the host's clock.</summary>
    public TimeSpan LastHeard
    {
        get => new(Volatile.Read(ref _lastHeard));
        set => Volatile.Write(ref _lastHeard, value.Ticks);
    }

    /// <summary>Since when it has used more than it may; null when it does not.</summary>
    public TimeSpan? OverLimitSince { get; set; }

    /// <summary>How much memory it used when it last said so.</summary>
    public WorkerUsage Usage { get; private set; }

    public int ProcessId { get; private set; }

    /// <summary>The clients of tasks that run on it.</summary>
    public ConcurrentDictionary<ClientId, bool> Clients { get; } = new();

    /// <summary>Starts the process. It connects by itself.</summary>
    public void Start(WorkerLauncher launcher, WorkerSettings settings)
    {
        PrivateFolder.Make(Folder);
        Process process = launcher.Start(settings.Threads, settings.HeapLimit);
        ProcessId = process.Id;
        lock (_lock)
        {
            _process = process;
        }

        _output = Task.WhenAll(
            LineReader.ReadAsync(process.StandardOutput, line => Hear(WorkerOutputKind.Output, line)),
            LineReader.ReadAsync(process.StandardError, line => Hear(WorkerOutputKind.Error, line)));
        _ = WatchAsync(process);
        try
        {
            process.StandardInput.WriteLine((settings with { Secret = Convert.ToHexString(_secret) }).ToLine());
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended already; why is seen where its end is.
        }
    }

    /// <summary>A socket says that it is this worker's.</summary>
    public bool Accept(Hello hello, Socket socket)
    {
        byte[] secret = Encoding.ASCII.GetBytes(hello.Secret);
        if (!CryptographicOperations.FixedTimeEquals(secret, Encoding.ASCII.GetBytes(Convert.ToHexString(_secret))))
        {
            return false;
        }

        if (hello.Version != Hello.CurrentVersion)
        {
            Kill($"it speaks version {hello.Version} of the control protocol, and its parent version {Hello.CurrentVersion}");
            return false;
        }

        lock (_lock)
        {
            if (hello.Listens ? _sender is not null : _hears is not null)
            {
                return false;
            }

            if (hello.Listens)
            {
                _sender = new ControlSender(socket, $"actors-{Id}-send");
            }
            else
            {
                _hears = socket;
                new Thread(() => ReadAll(socket)) { IsBackground = true, Name = $"actors-{Id}-control" }.UnsafeStart();
            }
        }

        return true;
    }

    /// <summary>Sends a frame; one to a process that is gone is dropped.</summary>
    public void Send(ControlKind kind, ReadOnlySpan<byte> body) => _sender?.Send(kind, body);

    /// <summary>Sends what a writer holds.</summary>
    public void Send(ControlKind kind, WireWriter writer) => _sender?.Send(kind, writer.Written.Span, writer.Frames);

    /// <summary>Asks it to end at once; it is ended if it does not.</summary>
    public async Task EndAsync(string reason)
    {
        _reason ??= reason;
        Send(ControlKind.End, Encoding.UTF8.GetBytes(reason));
        CloseInput();
        try
        {
            await _ended.Task.WaitAsync(TimeSpan.FromSeconds(2)).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Kill(reason);
            await _ended.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Ends the process at once, also one that is stopped.</summary>
    public void Kill(string reason)
    {
        Process? process;
        lock (_lock)
        {
            _reason ??= reason;
            process = _process;
        }

        try
        {
            process?.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Lets go of what belongs to a process that has ended.</summary>
    public void Dispose()
    {
        CloseInput();
        lock (_lock)
        {
            _sender?.Dispose();
            _hears?.Dispose();
            _process?.Dispose();
        }
    }

    private void Hear(WorkerOutputKind kind, string line)
    {
        _tail.Add(line);
        _host.Show(new WorkerOutput(Id.Name, kind, line));
    }

    private void ReadAll(Socket socket)
    {
        var reader = new ControlReader(socket);
        WireReader wire = _host.Codec.NewReader();
        try
        {
            while (reader.Read() is { } frame)
            {
                LastHeard = _host.Now;
                switch (frame.Kind)
                {
                    case ControlKind.Message:
                        DecodedMessage<object> decoded = _host.Codec.Decode(frame.Body, frame.Frames.Sum(static f => (long)f.Length), wire);
                        Wire.Fill(decoded.Frames, frame.Frames);
                        _host.OnMessage(this, decoded.Complete());
                        break;
                    case ControlKind.Code:
                        _host.OnAsked(this, (AssemblyAsked)_host.Codec.Decode(new EncodedMessage(frame.Body, frame.Frames)));
                        break;
                    case ControlKind.Usage:
                        Usage = WorkerUsage.From(frame.Body);
                        break;
                    case ControlKind.Trouble:
                        Hear(WorkerOutputKind.Error, Encoding.UTF8.GetString(frame.Body.Span));
                        break;
                    case ControlKind.Ready:
                        _ready.TrySetResult(WorkerReady.From(frame.Body));
                        break;
                    default:
                        throw new ControlFormatException($"A worker does not say {frame.Kind}.");
                }
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            if (e is ControlFormatException && _process is { HasExited: false })
            {
                Kill(e.Message);
            }
        }
        catch (Exception e)
        {
            // Not the words of a worker of this release, or a bug: either way it is not to be trusted further.
            Kill($"it said what its parent does not understand: {e.GetType().Name}: {e.Message}");
        }
        finally
        {
            _readerEnded.TrySetResult();
        }
    }

    private async Task WatchAsync(Process process)
    {
        Task exit = process.WaitForExitAsync();
        await Task.WhenAny(exit, _readerEnded.Task).ConfigureAwait(false);
        try
        {
            await exit.WaitAsync(s_ending).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Kill("its connection broke, and it did not end");
            await exit.ConfigureAwait(false);
        }

        // What it has said and written before is heard first. A process of its own that has its pipes may live on.
        Task heard;
        lock (_lock)
        {
            heard = _hears is null ? Task.CompletedTask : _readerEnded.Task;
        }

        await Task.WhenAny(Task.WhenAll(_output, heard), Task.Delay(s_ending)).ConfigureAwait(false);
        string reason = Describe(process.ExitCode);
        _ready.TrySetException(new InvalidOperationException($"Worker process {Id} did not start: {reason}."));
        _ = _ready.Task.Exception;
        Dispose();
        _ended.TrySetResult(reason);
    }

    private void CloseInput()
    {
        try
        {
            _process?.StandardInput.Close();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // Its other end is gone.
        }
    }

    private string Describe(int exitCode)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"its process {ProcessId} ");
        if (_reason is { } reason)
        {
            text.Append(CultureInfo.InvariantCulture, $"was ended by its parent: {reason}");
        }
        else if (ExitCodes.SignalOf(exitCode) is { } signal)
        {
            text.Append(CultureInfo.InvariantCulture, $"was ended by {signal}");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"ended with exit code {exitCode}");
        }

        return text.Append(Circumstances()).ToString();
    }

    /// <summary>How much memory it used, and the last it wrote.</summary>
    public string Circumstances()
    {
        var text = new StringBuilder();
        if (Usage.Process > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"; it used {new ByteSize(Usage.Process)}, {new ByteSize(Usage.Held)} of it results");
        }

        // A runtime that crashes says why first, and then with which frames on which threads: of those nobody wants a hundred here.
        string[] lines = _tail.ToArray();
        string[] said = [.. lines.Where(l => l.Length > 0 && !l.TrimStart().StartsWith("at ", StringComparison.Ordinal)).TakeLast(LinesToShow)];
        if (said.Length > 0)
        {
            text.Append("; the last it wrote: ").AppendJoin(" | ", said);
        }

        return text.ToString();
    }
}
