using Actors.Arrays.Blocks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working.Storage;

namespace Actors.Runtime.Hosting.Processes;

// Signs of life, and what the process takes.
internal sealed partial class WorkerNode
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    /// <summary>A change that the parent is told of at once.</summary>
    private const long Notable = 1 << 20;

    private WorkerMemory? _memory;
    private Timer? _measuring;
    private long _ownBytes;
    private TimeSpan _nextBeat;
    private long _told;
    private int _isMeasuring;

    /// <summary>Begins to measure; what is there now is the program itself.</summary>
    private void StartMeasuring()
    {
        _memory = new WorkerMemory(_options, Memory, ProcessMemory.Mine, BufferPool.Shared, TimeProvider.System);
        _ownBytes = _memory.Measure().UnmanagedBytes + _settings.Allowance;
        _memory.OwnBytes = _ownBytes;
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
            MemoryMeasured measured = _memory!.Measure();
            _mailbox.Post(new MemoryMeasured(Math.Max(0, measured.UnmanagedBytes - _ownBytes)), borrow: false);
            long resident = _memory.Last.Resident;
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
