namespace Actors;

/// <summary>Where a line about a worker process comes from.</summary>
public enum WorkerOutputKind
{
    /// <summary>The process' standard output.</summary>
    Output,

    /// <summary>The process' standard error.</summary>
    Error,

    /// <summary>The cluster that looks after the process: it has started, ended, been replaced.</summary>
    Supervision,
}
