using System.Collections.Concurrent;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

/// <summary>A kernel that calls a function of the test.</summary>
internal sealed record CallKernel(Func<object?[], RunContext, object?> Function) : Kernel
{
    public override string Label => "call";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Function(inputs.ToArray(), (RunContext)context);
}

/// <summary>An asynchronous kernel that calls a function of the test.</summary>
internal sealed record AwaitKernel(Func<object?[], RunContext, ValueTask<object?>> Function) : AsyncKernel
{
    public override string Label => "await";

    public override ValueTask<object?> RunAsync(ReadOnlyMemory<object?> inputs, KernelContext context) =>
        Function(inputs.ToArray(), (RunContext)context);
}

/// <summary>Does nothing, cheaply.</summary>
internal sealed record NothingKernel : Kernel
{
    private static readonly object s_result = 1;

    public override string Label => "nothing";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => s_result;
}

/// <summary>Collects what an executor calls back.</summary>
internal sealed class Outcomes : IKernelCompletions
{
    private readonly BlockingCollection<WorkerStimulus> _stimuli = [];

    public Action<WorkerStimulus>? OnEnded { get; set; }

    public Action<KernelSeceded>? OnSeceded { get; set; }

    public void Ended(WorkerStimulus outcome)
    {
        OnEnded?.Invoke(outcome);
        _stimuli.Add(outcome);
    }

    public void Seceded(KernelSeceded stimulus)
    {
        OnSeceded?.Invoke(stimulus);
        _stimuli.Add(stimulus);
    }

    public WorkerStimulus Next() =>
        _stimuli.TryTake(out WorkerStimulus? stimulus, TimeSpan.FromSeconds(20)) ? stimulus : throw new TimeoutException("No kernel ended within 20 seconds.");

    public T Next<T>()
        where T : WorkerStimulus => Assert.IsType<T>(Next());
}

internal static class Graphs
{
    /// <summary>A graph of one task for each kernel, none with inputs; ids are positions.</summary>
    public static TaskGraph Of(params Kernel[] kernels)
    {
        var builder = new TaskGraphBuilder();
        for (int i = 0; i < kernels.Length; i++)
        {
            builder.AddOutput(builder.Add(TaskKey.Named($"t{i}"), kernels[i], ReadOnlySpan<int>.Empty));
        }

        return builder.Build();
    }
}
