using System.Diagnostics;
using Actors.Arrays.Blocks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Processes;

// Signs of life, and what the process takes.
internal sealed partial class WorkerNode
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Chunk buffers that were not used for one to two times so many intervals are let go of.</summary>
    private const int IntervalsToAge = 100;

    /// <summary>Under pressure, how long the collector is left alone after it was asked to look.</summary>
    private static readonly TimeSpan s_betweenCollections = TimeSpan.FromSeconds(2);

    private long _base;
    private Timer? _measuring;
    private TimeSpan _nextBeat;
    private TimeSpan _nextCollection;
    private long _told;
    private int _intervals;
    private int _isMeasuring;

    private void StartMeasuring()
    {
        _base = Environment.WorkingSet;
        _measuring = new Timer(_ => Measure(), null, s_interval, s_interval);
    }

    private void Measure()
    {
        if (Interlocked.Exchange(ref _isMeasuring, 1) != 0)
        {
            return;
        }

        try
        {
            long process = Environment.WorkingSet, held = Store.Bytes;

            // A kernel that takes memory is seen before the worker is given more, whether or not the collector has looked at it.
            long excess = Math.Max(0, process - _base - _settings.Allowance - held);
            if (held + excess > _settings.MemoryLimit / 2 && excess > 0 && Now >= _nextCollection)
            {
                _nextCollection = Now + s_betweenCollections;
                GC.Collect(2, GCCollectionMode.Aggressive);
                excess = Math.Max(0, Environment.WorkingSet - _base - _settings.Allowance - held);
            }

            _mailbox.Post(new MemoryMeasured(excess), borrow: false);
            if (Math.Abs(process - _told) > 1 << 20 || Now >= _nextBeat)
            {
                _told = process;
                _parent.Send(ControlKind.Usage, new WorkerUsage(process, held, 0).ToBytes());
            }

            if (Now >= _nextBeat)
            {
                _nextBeat = Now + _settings.Heartbeat;
                _mailbox.Post(new HeartbeatDue(), borrow: false);
            }

            if (++_intervals % IntervalsToAge == 0)
            {
                BufferPool.Shared.Age();
            }
        }
        finally
        {
            Volatile.Write(ref _isMeasuring, 0);
        }
    }
}
