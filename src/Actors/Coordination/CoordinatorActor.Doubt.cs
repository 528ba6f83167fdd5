using Actors.Clustering.Ledger;
using Akka.Actor;
using Akka.Event;

namespace Actors.Clustering.Coordination;

// One that stood still for a while, or is cut off from most nodes, may have been replaced. Workers that know obey it no more; the one beside it may
// not know either, and would go on with what others do already. So it decides nothing before a majority of the nodes has said that it is in office.
internal sealed partial class CoordinatorActor
{
    /// <summary>Sooner than this no other is in office.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <summary>The number of the question whether it is in office, below that of all facts; 0 when it is not in doubt.</summary>
    private long _doubt;
    private long _doubts;
    private TimeSpan? _wokeAt;

    private void OnUnreachable()
    {
        string role = Nodes.NodeActor.WorkerRole;
        int unreachable = _nodes.State.Unreachable.Count(m => m.HasRole(role));
        int all = _nodes.State.Members.Count(m => m.HasRole(role));
        if (2 * unreachable > all)
        {
            Doubt($"{unreachable} of {all} nodes with workers are not reached");
        }
    }

    /// <summary>It is given something to do. Its own clock sees to it that this is so all the time.</summary>
    private void NoticePause()
    {
        // Where time is a test's, it stands still as long as that likes.
        if (Context.System.Scheduler is not HashedWheelTimerScheduler)
        {
            return;
        }

        TimeSpan now = Now;
        TimeSpan pause = now - (_wokeAt ?? now);
        _wokeAt = now;
        if (pause > s_pause + _cluster.Settings.TickInterval)
        {
            Doubt($"it has stood still for {pause.TotalSeconds:0.0} s");
        }
    }

    private void Doubt(string why)
    {
        if (_state is not null && _doubt == 0)
        {
            _log.Warning("The coordinator of epoch {0} may have been replaced, since {1}: it waits until a majority of the nodes says that it has not.", Epoch, why);
            _doubt = --_doubts;
            _ledger.Tell(new KeepFacts(_doubt, []));
        }
    }

    private void EndDoubt()
    {
        _log.Info("The coordinator of epoch {0} is in office still.", Epoch);
        _doubt = 0;

        // Whoever was silent meanwhile may have spoken without being heard.
        foreach (WorkerMember member in _members.Values)
        {
            member.LastHeard = Now;
        }

        foreach (ClientMember client in _clients.Values)
        {
            client.LastHeard = Now;
        }

        Stash.UnstashAll();
    }
}
