using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Runtime.Hosting.Processes;

// What workers say, and how results come and go.
internal sealed partial class ProcessHost
{
    /// <summary>A worker has said something. Called by the thread that hears it, which does the coordinator's work as well.</summary>
    public void OnMessage(WorkerProcess worker, object message)
    {
        switch (message)
        {
            case WorkerReport report when report.Worker == worker.Id:
                Coordinator.Post(report, borrow: true);
                break;
            case WorkerPaused paused when paused.Worker == worker.Id:
                Coordinator.Post(paused, borrow: true);
                break;
            case ClientJoined joined:
                if (!worker.Clients.TryAdd(joined.Client, true) || Sink(joined.Client) is not null)
                {
                    throw new ControlFormatException($"There is a client named {joined.Client} already.");
                }

                Attach(joined.Client, new RemoteSink(this, worker, joined.Client));
                break;
            case ClientStimulus said when worker.Clients.ContainsKey(said.Client):
                if (said is ClientLeft)
                {
                    worker.Clients.TryRemove(said.Client, out _);
                    Detach(said.Client);
                    break;
                }

                Coordinator.Post(said, borrow: true);
                break;
            case ProgressAsked asked:
                _ = AnswerAsync(worker, asked);
                break;
            default:
                throw new ControlFormatException($"A worker may not say {message}.");
        }
    }

    public override void Check(TaskGraph graph) => KernelCheck.Check(graph, Codec);

    public override void Check(Kernel kernel) => KernelCheck.Check(kernel, Codec.NewWriter());

    public override ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken) =>
        _clientTransfers.FetchAsync(_workers.TryGetValue(holder, out WorkerProcess? worker) ? worker.Member : null, key, cancellationToken);

    public override async ValueTask PlaceAsync(
        ClientId client, IReadOnlyList<(TaskKey Key, object? Value)> values, bool broadcast, IReadOnlyList<string> workers, CancellationToken cancellationToken) =>
        Send(new DataScattered(
            client, await _clientTransfers.PlaceAsync(Listed.Members, values, broadcast, workers, cancellationToken).ConfigureAwait(false)));

    private async Task AnswerAsync(WorkerProcess worker, ProgressAsked asked)
    {
        ComputeProgress progress;
        try
        {
            progress = await ProgressAsync(asked.Client, asked.GraphId, CancellationToken.None).ConfigureAwait(false);
        }
        catch (RuntimeStoppedException)
        {
            progress = new ComputeProgress(0, 0, 0);
        }

        SendMessage(worker, new ProgressTold(asked.Client, asked.Request, progress));
    }

    /// <summary>A worker lacks an assembly.</summary>
    public void OnAsked(WorkerProcess worker, AssemblyAsked asked) => SendMessage(worker, CodeSource.Answer(asked, Codec.Policy), ControlKind.Code);

    private void SendMessage(WorkerProcess worker, object message, ControlKind kind = ControlKind.Message)
    {
        var writer = Writer();
        Codec.Encode(message, writer);
        worker.Send(kind, writer);
        writer.Reset();
    }

    /// <summary>A client of a task, on its worker.</summary>
    private sealed class RemoteSink(ProcessHost host, WorkerProcess worker, ClientId client) : IClientSink
    {
        public void OnUpdate(ClientUpdate update)
        {
            var writer = host.Writer();
            ClientPrefix.Write(writer, client);
            host.Codec.Encode(update, writer);
            worker.Send(ControlKind.Update, writer);
            writer.Reset();
        }

        public void OnReply(long request, SchedulerEffect reply)
        {
            try
            {
                host.SendMessage(worker, reply);
            }
            catch (NotTransferableException e)
            {
                // A value that a client of this process has put where tasks cannot get it.
                host.SendMessage(worker, Refused(request, reply, e));
            }
        }

        public void OnCoordinator(int epoch) => worker.Send(ControlKind.Coordinator, BitConverter.GetBytes(epoch));

        public void OnBeatDue()
        {
            // Nothing is lost on a connection as long as it stands.
        }

        public void OnStopped(Exception reason)
        {
            // The worker is ended.
        }

        private SchedulerEffect Refused(long request, SchedulerEffect reply, NotTransferableException e) => reply switch
        {
            CoordinationReply r => new CoordinationReply(client, request, r.Epoch, ReplyKind.Refused) { Text = e.Message },
            DatasetReply d => new DatasetReply(client, request, d.Names, [], null, e.Message),
            _ => throw new InvalidOperationException($"A {reply.GetType().Name} cannot be sent to {worker.Id}.", e),
        };
    }
}
