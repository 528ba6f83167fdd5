namespace Actors.Runtime.Hosting.Processes;

/// <summary>A worker can be given work.</summary>
/// <param name="ProcessId">Its process.</param>
/// <param name="Endpoint">Where others fetch its partitions.</param>
/// <param name="BaseBytes">What the process takes before it has any work.</param>
internal sealed record WorkerReady(int ProcessId, string Endpoint, long BaseBytes)
{
    public byte[] ToBytes() => ControlBytes.Write(w =>
    {
        w.Write(ProcessId);
        w.Write(Endpoint);
        w.Write(BaseBytes);
    });

    public static WorkerReady From(ReadOnlyMemory<byte> bytes) =>
        ControlBytes.Read(bytes, r => new WorkerReady(r.ReadInt32(), r.ReadString(), r.ReadInt64()));
}
