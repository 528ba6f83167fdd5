namespace Actors.Runtime.Hosting.Processes;

/// <summary>What a worker's memory is used for, in bytes.</summary>
/// <param name="Process">All that the process takes.</param>
/// <param name="Held">Results in memory.</param>
/// <param name="Spilled">Results on disk.</param>
internal readonly record struct WorkerUsage(long Process, long Held, long Spilled)
{
    public byte[] ToBytes()
    {
        (long process, long held, long spilled) = this;
        return ControlBytes.Write(w =>
        {
            w.Write(process);
            w.Write(held);
            w.Write(spilled);
        });
    }

    public static WorkerUsage From(ReadOnlyMemory<byte> bytes) => ControlBytes.Read(bytes, r => new WorkerUsage(r.ReadInt64(), r.ReadInt64(), r.ReadInt64()));
}
