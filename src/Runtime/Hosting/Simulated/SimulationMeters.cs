using Actors.Graph.Tasks;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>Measures a simulated cluster as it goes. The timeline is kept in a few hundred slices that grow with the time they cover.</summary>
internal sealed class SimulationMeters(bool keepsTasks)
{
    private const int MostSlices = 512;
    private const int MostTasks = 20_000;

    private readonly List<WorkerMeter> _workers = [];
    private readonly List<(int Worker, TaskKey Key, TimeSpan Start, TimeSpan End)> _ran = [];
    private readonly List<Slice> _slices = [new()];
    private TimeSpan _width = TimeSpan.FromMilliseconds(1);
    private TimeSpan _last;
    private int _running;
    private long _memory;

    public IReadOnlyList<WorkerMeter> Workers => _workers;

    public IReadOnlyList<(int Worker, TaskKey Key, TimeSpan Start, TimeSpan End)> TasksRun => _ran;

    public IReadOnlyList<Slice> Slices => _slices;

    public TimeSpan SliceWidth => _width;

    public long Tasks { get; private set; }

    public long PeakMemory { get; private set; }

    public long MovedBytes { get; private set; }

    public long Transfers { get; private set; }

    public long SpilledBytes { get; set; }

    public long LargestResult { get; private set; }

    public WorkerMeter AddWorker(string name)
    {
        var worker = new WorkerMeter(this, name);
        _workers.Add(worker);
        return worker;
    }

    public void Moved(long bytes)
    {
        MovedBytes += bytes;
        Transfers++;
    }

    public void Ran(WorkerMeter worker, TaskKey key, TimeSpan start, TimeSpan end, long bytes)
    {
        Tasks++;
        worker.Tasks++;
        LargestResult = Math.Max(LargestResult, bytes);
        if (keepsTasks && _ran.Count < MostTasks)
        {
            _ran.Add((_workers.IndexOf(worker), key, start, end));
        }
    }

    public void Runs(TimeSpan now, int change)
    {
        Advance(now);
        _running += change;
    }

    public void Uses(TimeSpan now, long change)
    {
        Advance(now);
        _memory += change;
        PeakMemory = Math.Max(PeakMemory, _memory);
        Slice slice = _slices[^1];
        slice.Memory = Math.Max(slice.Memory, _memory);
    }

    public void Settle(TimeSpan now)
    {
        _workers.ForEach(w => w.Settle(now));
        Advance(now);
    }

    private void Advance(TimeSpan now)
    {
        while (_last < now)
        {
            TimeSpan end = _width * _slices.Count;
            TimeSpan until = end < now ? end : now;
            _slices[^1].BusySeconds += _running * (until - _last).TotalSeconds;
            _last = until;
            if (_last < end)
            {
                return;
            }

            if (_slices.Count == MostSlices)
            {
                Merge();
            }

            _slices.Add(new Slice { Memory = _memory });
        }
    }

    private void Merge()
    {
        for (int i = 0; i < MostSlices / 2; i++)
        {
            Slice a = _slices[2 * i], b = _slices[(2 * i) + 1];
            _slices[i] = new Slice { BusySeconds = a.BusySeconds + b.BusySeconds, Memory = Math.Max(a.Memory, b.Memory) };
        }

        _slices.RemoveRange(MostSlices / 2, MostSlices / 2);
        _width *= 2;
    }

    /// <summary>A stretch of time.</summary>
    public sealed class Slice
    {
        /// <summary>Seconds that threads ran kernels in it, all together.</summary>
        public double BusySeconds { get; set; }

        /// <summary>The most bytes that were held at any moment of it.</summary>
        public long Memory { get; set; }
    }
}
