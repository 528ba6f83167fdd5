using System.Runtime.InteropServices;
using Actors.Clustering;
using Akka.Actor;
using Akka.Configuration;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Node;

/// <summary>Runs a node until it has left its cluster, or was given up by it.</summary>
internal sealed class NodeProgram(NodeArguments arguments, TextWriter output, TextWriter errors)
{
    private readonly TaskCompletionSource _leave = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _signals;

    public async Task<int> RunAsync()
    {
        ActorSystem? system = null;
        try
        {
            Config config = arguments.ToConfig();
            NodeTrust.Check(config);
            system = ActorSystem.Create(arguments.Cluster, config);
            using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
            using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
            ActorsCluster node = ActorsCluster.Attach(system);
            await ReportAsync(system).ConfigureAwait(false);
            return await LiveAsync(node).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ConfigurationException or InvalidOperationException or IOException or System.Net.Sockets.SocketException or AggregateException or Akka.Remote.Transport.InvalidAssociationException)
        {
            await errors.WriteLineAsync($"actors: {Explain(e)}").ConfigureAwait(false);
            if (system is not null)
            {
                await system.Terminate().ConfigureAwait(false);
            }

            return e is ConfigurationException ? ExitCode.Usage : ExitCode.Failed;
        }
    }

    private async Task ReportAsync(ActorSystem system)
    {
        AkkaCluster cluster = AkkaCluster.Get(system);
        string roles = string.Join(", ", cluster.SelfRoles.Order(StringComparer.Ordinal));
        await output.WriteLineAsync($"listens at {cluster.SelfAddress} ({roles}), process {Environment.ProcessId}").ConfigureAwait(false);

        // A node without seeds founds a cluster: it is the first.
        if (cluster.Settings.SeedNodes.IsEmpty)
        {
            cluster.Join(cluster.SelfAddress);
        }

        cluster.RegisterOnMemberUp(() => output.WriteLine($"is up in a cluster of {cluster.State.Members.Count}"));
    }

    private async Task<int> LiveAsync(ActorsCluster node)
    {
        Task ended = await Task.WhenAny(node.Terminated, _leave.Task).ConfigureAwait(false);
        if (ended == _leave.Task)
        {
            await output.WriteLineAsync("leaves").ConfigureAwait(false);
            await node.DisposeAsync().ConfigureAwait(false);
            await node.Terminated.ConfigureAwait(false);
        }

        if (node.Extension.Refusal is { } refusal)
        {
            await errors.WriteLineAsync($"actors: this node was refused: {refusal}").ConfigureAwait(false);
            return ExitCode.Refused;
        }

        switch (CoordinatedShutdown.Get(node.System).ShutdownReason)
        {
            case CoordinatedShutdown.ClusterDowningReason:
                await errors.WriteLineAsync("actors: the rest of the cluster, or what it held to be the rest, has given this node up (downed)").ConfigureAwait(false);
                return ExitCode.Downed;
            case CoordinatedShutdown.ClusterJoinUnsuccessfulReason:
                await errors.WriteLineAsync("actors: no seed let this node join").ConfigureAwait(false);
                return ExitCode.Failed;
            default:
                await output.WriteLineAsync("has left").ConfigureAwait(false);
                return ExitCode.Left;
        }
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) == 1)
        {
            _leave.TrySetResult();
        }
        else
        {
            Environment.Exit(ExitCode.Impatient);
        }
    }

    /// <summary>What is wrong, and why: Akka.Remote's own messages refer to the exception within.</summary>
    private static string Explain(Exception e) =>
        e is AggregateException { InnerException: { } only } ? Explain(only)
        : e is Akka.Remote.RemoteTransportException && e.GetBaseException() is var cause && cause != e ? $"{e.Message} {cause.Message}"
        : e.Message;
}
