using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>All the workers there are.</summary>
internal sealed record MemberList(IReadOnlyList<Member> Members)
{
    /// <summary>One of them; null when it is gone.</summary>
    public Member? Find(WorkerId worker)
    {
        foreach (Member member in Members)
        {
            if (member.Worker == worker)
            {
                return member;
            }
        }

        return null;
    }

    public byte[] ToBytes() => ControlBytes.Write(w =>
    {
        w.Write(Members.Count);
        foreach (Member member in Members)
        {
            w.Write(member.Worker.Name);
            w.Write(member.Name);
            w.Write(member.Endpoint);
        }
    });

    public static MemberList From(ReadOnlyMemory<byte> bytes) => ControlBytes.Read(bytes, r =>
    {
        int count = r.ReadInt32();
        var members = new List<Member>();
        for (int i = 0; i < count; i++)
        {
            members.Add(new Member(new WorkerId(r.ReadString()), r.ReadString(), r.ReadString()));
        }

        return new MemberList(members);
    });
}
