namespace Actors.Graph.Tasks;

/// <summary>What a running kernel may know of its surroundings.</summary>
public class KernelContext
{
    /// <summary>A context outside any worker: no key, never cancelled.</summary>
    public static KernelContext Detached { get; } = new();

    /// <summary>The key of the running task.</summary>
    public virtual TaskKey Key => default;

    /// <summary>Cancelled when nobody wants the result any more; a long kernel looks at it now and then.</summary>
    public virtual CancellationToken CancellationToken => CancellationToken.None;
}
