namespace Actors.Runtime.Scheduling;

// Tasks without inputs wait here, where their order counts, rather than at a worker. Producers (and tasks that may have killed
// a worker) are given out one by one, while a slot is free. The others are given out ahead, in batches that last about a tenth
// of a second: long enough that no worker waits for the coordinator, short enough that little has to be stolen back.
internal sealed partial class SchedulerState
{
    private void FillWorkers()
    {
        if (_strictQueue.Count > 0)
        {
            FillStrict();
        }

        if (_plainQueue.Count > 0)
        {
            List<WorkerEntry> workers = _fillAll ? _present : _touched;
            foreach (WorkerEntry worker in workers)
            {
                // Every free thread first: what waits ahead of one worker's threads might take long, and another's stand idle.
                while (worker.IsRunning && worker.Active < worker.Threads && _plainQueue.TryTake(out SubmittedGraph graph, out int id))
                {
                    AssignQueued(worker, graph, id);
                }
            }

            foreach (WorkerEntry worker in workers)
            {
                FillAhead(worker);
            }
        }

        _strictQueue.Clear();
        _plainQueue.Clear();
        _fillAll = false;
        foreach (WorkerEntry worker in _touched)
        {
            worker.IsTouched = false;
        }

        _touched.Clear();
    }

    private int Slots(WorkerEntry worker) =>
        double.IsPositiveInfinity(_options.Saturation) ? int.MaxValue : Math.Max(1, (int)Math.Ceiling(_options.Saturation * worker.Threads));

    private void FillStrict()
    {
        List<WorkerEntry> workers = _fillAll ? _present : _touched;
        while (_strictQueue.Count > 0)
        {
            WorkerEntry? best = null;
            double bestLoad = double.PositiveInfinity;
            foreach (WorkerEntry worker in workers)
            {
                if (worker.IsRunning && worker.Active < Slots(worker))
                {
                    double load = (double)worker.Active / worker.Threads;
                    if (load < bestLoad || (load == bestLoad && worker.LongRunning < best!.LongRunning))
                    {
                        best = worker;
                        bestLoad = load;
                    }
                }
            }

            if (best is null || !_strictQueue.TryTake(out SubmittedGraph graph, out int id))
            {
                return;
            }

            AssignQueued(best, graph, id);
        }
    }

    private void FillAhead(WorkerEntry worker)
    {
        int least = 2 * worker.Threads;
        if (!worker.IsRunning || (worker.Active >= least && worker.Load >= _options.RefillBelow))
        {
            return;
        }

        // A fair share of what is left, so that the last batches get smaller and all workers end together.
        long share = ((long)_plainQueue.Count * worker.Threads / Math.Max(1, _threads)) + 1;
        int most = (int)Math.Max(least, Math.Min((long)_options.MaxAhead * worker.Threads, worker.Active + share));
        while ((worker.Active < least || (worker.Active < most && worker.Load < _options.RefillTo))
            && _plainQueue.TryTake(out SubmittedGraph graph, out int id))
        {
            AssignQueued(worker, graph, id);
        }
    }

    private void AssignQueued(WorkerEntry worker, SubmittedGraph graph, int id)
    {
        ref TaskSlot slot = ref graph.Slots[id];
        double transfer = 0;
        if (graph.Graph.Inputs(id).Length > 0)
        {
            long total = FindHolders(graph, id, out int inputs);
            long local = worker.Stamp == _stamp ? worker.LocalBytes : 0;
            bool isLocal = worker.Stamp == _stamp && worker.LocalInputs == inputs;
            transfer = isLocal ? 0 : _options.TransferLatency + ((total - local) / _options.Bandwidth);
        }

        Assign(worker, new TaskRef(graph.Index, id), graph, ref slot, transfer);
    }
}
