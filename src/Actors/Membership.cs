using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;

namespace Actors.Clustering;

/// <summary>The workers there are, as the coordinator of the highest epoch has told last. For many threads.</summary>
internal sealed class Membership
{
    private readonly Lock _lock = new();
    private volatile MembersTold _told = new(0, 0, []);

    /// <summary>
    /// Those that the coordinator before the present one knew. The present one gets to know them one by one, and none is to be taken for gone
    /// meanwhile; of one that is gone that shows soon enough.
    /// </summary>
    private volatile IReadOnlyList<Member> _before = [];

    public IReadOnlyList<Member> All => _told.Members;

    /// <summary>The number of the list, of the coordinator of an epoch; 0 for none.</summary>
    public long NumberOf(int epoch) => _told is { } told && told.Epoch == epoch ? told.Number : 0;

    /// <summary>A coordinator tells which there are.</summary>
    public void OnTold(MembersTold told)
    {
        lock (_lock)
        {
            if ((told.Epoch, told.Number).CompareTo((_told.Epoch, _told.Number)) > 0)
            {
                if (told.Epoch > _told.Epoch)
                {
                    _before = _told.Members;
                }

                _told = told;
            }
        }
    }

    /// <summary>A worker; null when it is gone.</summary>
    public Member? Find(WorkerId worker) => Find(_told.Members, worker) ?? Find(_before, worker);

    /// <summary>Where a worker's partitions are reached; null when it is gone.</summary>
    public TransferEndpoint? EndpointOf(WorkerId worker) => Find(worker) is { } member ? TransferEndpoint.Parse(member.Endpoint) : null;

    private static Member? Find(IReadOnlyList<Member> members, WorkerId worker)
    {
        for (int i = 0; i < members.Count; i++)
        {
            if (members[i].Worker == worker)
            {
                return members[i];
            }
        }

        return null;
    }
}
