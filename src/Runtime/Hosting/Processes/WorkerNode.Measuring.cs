using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Processes;

// Signs of life, and what the process takes.
internal sealed partial class WorkerNode
{
    /// <summary>A change that the parent is told of at once.</summary>
    private const long Notable = 1 << 20;

    private MemoryGauge? _gauge;
    private Timer? _measuring;
    private TimeSpan _nextBeat;
    private long _told;
    private int _isMeasuring;

    /// <summary>Begins to measure; what is there now is the program itself.</summary>
    private void StartMeasuring()
    {
        _gauge = new MemoryGauge(_options, Memory, _settings.Allowance);
        _measuring = new Timer(_ => Measure(), null, MemoryGauge.Interval, MemoryGauge.Interval);
    }

    private void Measure()
    {
        if (Interlocked.Exchange(ref _isMeasuring, 1) != 0)
        {
            return;
        }

        try
        {
            _mailbox.Post(_gauge!.Measure(), borrow: false);
            long resident = _gauge.Resident;
            bool beats = Now >= _nextBeat;
            if (beats || Math.Abs(resident - _told) >= Notable)
            {
                _told = resident;
                _parent.Send(ControlKind.Usage, new WorkerUsage(resident, Memory.Bytes, _store.DiskBytes).ToBytes());
            }

            if (beats)
            {
                _nextBeat = Now + _settings.Heartbeat;
                _mailbox.Post(new HeartbeatDue(), borrow: false);
            }
        }
        catch (Exception e)
        {
            Fail(e);
        }
        finally
        {
            Volatile.Write(ref _isMeasuring, 0);
        }
    }
}
