namespace Actors.Runtime.Hosting.Simulated;

internal sealed partial class Simulation
{
    /// <summary>Something goes wrong now. False when it cannot: whom it should happen to is not there.</summary>
    public bool Apply(Fault fault)
    {
        if (fault.Kind == FaultKind.Join)
        {
            Note(World);
            AddWorker();
            return true;
        }

        if (fault.Kind == FaultKind.Partition)
        {
            string[] cut = fault.Target.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Note(World);
            Cut(cut);
            Undo(World, fault.Duration, () => Heal(cut));
            return true;
        }

        if (FindNode(fault.Target) is not { IsAlive: true } node)
        {
            return false;
        }

        switch (fault.Kind)
        {
            case FaultKind.Kill when node is not WorkerProbe:
                Note(node);
                Kill(node, fault.Duration);
                return true;
            case FaultKind.Freeze when node.Frozen is null:
                Note(node);
                Freeze(node, fault.Duration);
                return true;
            case FaultKind.Clock:
                Note(node);
                node.SetClock(Now, fault.Duration, fault.Factor);
                return true;
            case FaultKind.Slow when node is SimulatedWorker worker:
                Note(node);
                worker.Slowness = Math.Max(0.01, fault.Factor);
                Undo(node, fault.Duration, () => worker.Slowness = 1);
                return true;
            case FaultKind.DiskFull when node is SimulatedWorker worker:
                Note(node);
                worker.IsDiskFull = true;
                Undo(node, fault.Duration, () => worker.IsDiskFull = false);
                return true;
            case FaultKind.ReadErrors when node is SimulatedWorker worker:
                Note(node);
                worker.CannotRead = true;
                Undo(node, fault.Duration, () => worker.CannotRead = false);
                return true;
            case FaultKind.Retire when node is SimulatedWorker worker:
                Note(node);
                Coordinator.Retire(worker);
                return true;
            default:
                return false;
        }

        void Note(SimulatedNode at) => History.Add(_now, SimulationEventKind.Fault, World, at, (long)fault.Kind, default);
    }

    /// <summary>All trouble is over: what was cut off, stands still or is broken is whole again.</summary>
    public void EndTrouble()
    {
        Faults.End();
        _partitions.Clear();
        foreach (SimulatedNode node in _nodes.ToArray())
        {
            if (node.Frozen is not null)
            {
                Thaw(node);
            }

            if (node is SimulatedWorker worker)
            {
                (worker.IsDiskFull, worker.CannotRead, worker.Slowness) = (false, false, 1);
            }
        }

        if (!Workers.Exists(w => w.IsAlive))
        {
            AddWorker();
        }
    }

    private void Kill(SimulatedNode node, TimeSpan restartAfter)
    {
        node.Frozen = null;
        if (node is SimulatedWorker worker)
        {
            worker.Die();
            if (restartAfter > TimeSpan.Zero)
            {
                After(restartAfter, new Occurrence(SimulationEventKind.Node, node, node, worker.Start));
            }
        }
        else if (node is SimulatedCoordinator coordinator)
        {
            coordinator.IsAlive = false;
            coordinator.Life++;
            Succeed(coordinator, restartAfter);
        }
    }

    private void Freeze(SimulatedNode node, TimeSpan duration)
    {
        node.Frozen = [];
        int life = node.Life;
        After(duration, new Occurrence(SimulationEventKind.Fault, World, World, () =>
        {
            if (node.Life == life && node.Frozen is not null)
            {
                Thaw(node);
            }
        }));
        if (node is SimulatedCoordinator coordinator)
        {
            // The others do not wait for it: when it goes on, it is not in office any more.
            Succeed(coordinator, duration / 2);
        }
    }

    private void Thaw(SimulatedNode node)
    {
        List<Occurrence> waiting = node.Frozen!;
        node.Frozen = null;
        waiting.ForEach(o => _queue.Push(_now, o));
    }

    private void Succeed(SimulatedCoordinator coordinator, TimeSpan delay)
    {
        if (coordinator == Coordinator && !_succession)
        {
            _succession = true;
            After(delay, new Occurrence(SimulationEventKind.Node, World, World, () =>
            {
                _succession = false;
                StartSuccessor();
            }));
        }
    }

    private void Undo(SimulatedNode node, TimeSpan duration, Action undo)
    {
        if (duration > TimeSpan.Zero)
        {
            // Of the world: a node that stands still is mended all the same.
            After(duration, new Occurrence(SimulationEventKind.Fault, World, World, undo));
        }
    }
}
