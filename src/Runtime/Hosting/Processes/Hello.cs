namespace Actors.Runtime.Hosting.Processes;

/// <summary>What a worker says first on each of its two sockets.</summary>
/// <param name="Version">Of the control connection's frames and messages.</param>
/// <param name="Worker">Its name.</param>
/// <param name="Secret">What its parent gave it.</param>
/// <param name="Listens">Whether this is the socket that the worker hears the parent on; it speaks on the other.</param>
internal sealed record Hello(int Version, string Worker, string Secret, bool Listens)
{
    public const int CurrentVersion = 1;

    public byte[] ToBytes() => ControlBytes.Write(w =>
    {
        w.Write(Version);
        w.Write(Worker);
        w.Write(Secret);
        w.Write(Listens);
    });

    public static Hello From(ReadOnlyMemory<byte> bytes) =>
        ControlBytes.Read(bytes, r => new Hello(r.ReadInt32(), r.ReadString(), r.ReadString(), r.ReadBoolean()));
}
