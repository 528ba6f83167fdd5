namespace Actors.Runtime.Hosting.Simulated;

/// <summary>What one worker did and held.</summary>
internal sealed class WorkerMeter(SimulationMeters all, string name)
{
    private TimeSpan _upSince;
    private TimeSpan _runningSince;
    private int _threads;
    private bool _isUp;

    public string Name { get; } = name;

    public int Running { get; private set; }

    public long Memory { get; private set; }

    public long PeakMemory { get; private set; }

    public long SpilledBytes { get; private set; }

    public long Tasks { get; set; }

    /// <summary>Seconds that its threads ran kernels.</summary>
    public double BusySeconds { get; private set; }

    /// <summary>Seconds that its threads were there.</summary>
    public double ThreadSeconds { get; private set; }

    public void IsUp(TimeSpan now, int threads)
    {
        _isUp = true;
        _upSince = now;
        _runningSince = now;
        _threads = threads;
    }

    public void IsDown(TimeSpan now)
    {
        Runs(now, -Running);
        Uses(now, 0);
        if (_isUp)
        {
            ThreadSeconds += (now - _upSince).TotalSeconds * _threads;
        }

        _isUp = false;
    }

    public void Runs(TimeSpan now, int change)
    {
        BusySeconds += (now - _runningSince).TotalSeconds * Running;
        _runningSince = now;
        Running += change;
        all.Runs(now, change);
    }

    public void Uses(TimeSpan now, long bytes)
    {
        long change = bytes - Memory;
        if (change != 0)
        {
            Memory = bytes;
            PeakMemory = Math.Max(PeakMemory, bytes);
            all.Uses(now, change);
        }
    }

    public void Spilled(long bytes)
    {
        SpilledBytes += bytes;
        all.SpilledBytes += bytes;
    }

    /// <summary>Counts up to now, as if everything ended.</summary>
    public void Settle(TimeSpan now)
    {
        Runs(now, 0);
        if (_isUp)
        {
            ThreadSeconds += (now - _upSince).TotalSeconds * _threads;
            _upSince = now;
        }
    }
}
