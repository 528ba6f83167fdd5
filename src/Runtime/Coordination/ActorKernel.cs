using Actors.Graph.Tasks;
using Actors.Runtime.Hosting;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Coordination;

/// <summary>
/// The task that is an actor: makes the instance, then asks the coordinator for one call after the other, and answers each. It runs until
/// it is told to stop or its attempt is cancelled; its slot is free for tasks meanwhile.
/// </summary>
/// <param name="Making">Makes the instance.</param>
/// <param name="Title">What errors call the actor.</param>
internal sealed record ActorKernel(Kernel Making, string Title) : AsyncKernel
{
    /// <summary>What a call gives goes through the coordinator up to this size, in bytes; what is larger stays on the worker.</summary>
    public const long MaxReply = 64 << 10;

    public override string Label => Title;

    public override async ValueTask<object?> RunAsync(ReadOnlyMemory<object?> inputs, KernelContext context)
    {
        if (context is not RunContext { Host: IRuntimeHost host } run)
        {
            throw new InvalidOperationException($"Actor '{Title}' needs a cluster to live on.");
        }

        run.Secede();
        var instance = new ActorInstance(this, inputs, run, host.TaskClient);
        try
        {
            await instance.LiveAsync().ConfigureAwait(false);
        }
        finally
        {
            await instance.EndAsync().ConfigureAwait(false);
        }

        return null;
    }
}
