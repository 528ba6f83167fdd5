namespace Actors.Node;

/// <summary>What the command's exit codes mean.</summary>
internal static class ExitCode
{
    /// <summary>The node left its cluster in order.</summary>
    public const int Left = 0;

    /// <summary>The node could not start, or its actor system ended for a reason of its own.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The rest of the cluster has given the node up, or the node itself its cluster: start it again, and it joins as a new one.</summary>
    public const int Downed = 3;

    /// <summary>The cluster does not take this node: it is of another release, or the seeds are of a cluster of another name.</summary>
    public const int Refused = 4;

    /// <summary>It was told to stop a second time before it had left.</summary>
    public const int Impatient = 130;
}
