using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>All the workers there are.</summary>
/// <param name="Workers">Each one's name and where it is reached.</param>
/// <param name="Names">For each the name that users know it by.</param>
internal sealed record MemberList(IReadOnlyList<(WorkerId Worker, string Endpoint)> Workers, IReadOnlyList<string> Names)
{
    public byte[] ToBytes() => ControlBytes.Write(w =>
    {
        w.Write(Workers.Count);
        for (int i = 0; i < Workers.Count; i++)
        {
            w.Write(Workers[i].Worker.Name);
            w.Write(Workers[i].Endpoint);
            w.Write(Names[i]);
        }
    });

    public static MemberList From(ReadOnlyMemory<byte> bytes) => ControlBytes.Read(bytes, r =>
    {
        int count = r.ReadInt32();
        var workers = new List<(WorkerId, string)>();
        var names = new List<string>();
        for (int i = 0; i < count; i++)
        {
            workers.Add((new WorkerId(r.ReadString()), r.ReadString()));
            names.Add(r.ReadString());
        }

        return new MemberList(workers, names);
    });
}
