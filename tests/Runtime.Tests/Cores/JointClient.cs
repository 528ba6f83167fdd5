using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Cores;

/// <summary>A client: knows what it wants, and of each what it was told last.</summary>
internal sealed class JointClient(JointSimulation simulation, ClientId id)
{
    private readonly JointLink _out = new(simulation, 3, loses: false);
    private long _number;

    public ClientId Id { get; } = id;

    public JointLink In { get; } = new(simulation, 3, loses: false);

    public Dictionary<TaskKey, (long Asked, KeyUpdate? News)> Wants { get; } = [];

    public bool HasLeft { get; private set; }

    public void Send(ClientStimulus stimulus, params IEnumerable<TaskKey> asked)
    {
        ClientStimulus numbered = stimulus with { Number = ++_number };
        foreach (TaskKey key in asked)
        {
            Wants[key] = (_number, null);
        }

        _out.Send(() => simulation.Handle(numbered));
    }

    public void Leave()
    {
        HasLeft = true;
        Wants.Clear();
        Send(new ClientLeft(Id));
    }

    public void Receive(ClientUpdate update)
    {
        foreach (KeyUpdate news in update.Keys)
        {
            if (!Wants.TryGetValue(news.Key, out (long Asked, KeyUpdate? News) known) || update.Seen < known.Asked)
            {
                continue;
            }

            if (news.Status == KeyStatus.Cancelled)
            {
                Wants.Remove(news.Key);
                continue;
            }

            Wants[news.Key] = (known.Asked, news);
            if (news.Status == KeyStatus.Finished && simulation.Random.Next(4) == 0)
            {
                simulation.After(20, () => Read(news));
            }
        }
    }

    private void Read(in KeyUpdate news)
    {
        if (HasLeft || !Wants.TryGetValue(news.Key, out (long Asked, KeyUpdate? News) known) || known.News != news)
        {
            return;
        }

        if (simulation.WorkerOf(news.Holder)?.TryRead(news.Key, out _) != true)
        {
            Send(new HolderFailed(Id, news.Key, news.Holder));
        }
    }
}
