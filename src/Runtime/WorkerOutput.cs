namespace Actors;

/// <summary>A line that a worker process has written, or that is said about it.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Kind">Where the line comes from.</param>
/// <param name="Line">The line, without its end.</param>
public sealed record WorkerOutput(string Worker, WorkerOutputKind Kind, string Line)
{
    /// <summary>The line, marked by its worker.</summary>
    public override string ToString() => $"[{Worker}] {Line}";
}
