using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Tests.Coordination;
using Actors.Runtime.Working;
using Actors.Runtime.Working.Storage;

namespace Actors.Runtime.Tests.Working.Storage;

public class WorkerMemoryTests
{
    private const long MB = 1 << 20;

    private readonly Pretended _process = new();
    private readonly PartitionStore _store = new();
    private readonly BufferPool _pool = new(200 * MB);
    private readonly ManualTime _time = new();

    [Fact]
    public void What_is_in_use_beyond_the_partitions_is_counted()
    {
        WorkerMemory memory = Of(1000);
        _store.Put(TaskKey.Named("a"), null, 200 * MB);
        _process.Live = 230 * MB;
        _process.Native = 40 * MB;
        Assert.Equal(new MemoryMeasured(70 * MB), memory.Measure());
        Assert.Equal(270 * MB, memory.Last.Resident);
        Assert.Equal(0, memory.Collections);

        // Partitions that share their buffers count more than they take.
        _store.Put(TaskKey.Named("b"), null, 200 * MB);
        Assert.Equal(new MemoryMeasured(0), memory.Measure());
    }

    [Fact]
    public void Free_buffers_and_free_memory_of_the_collector_are_not_in_use()
    {
        WorkerMemory memory = Of(1000);
        _pool.Return(_pool.Rent<byte>(64 << 20));
        _process.Live = (64 + 100) * MB;
        _process.Free = 300 * MB;
        Assert.Equal(new MemoryMeasured(100 * MB), memory.Measure());
    }

    [Fact]
    public void Dead_objects_are_collected_before_anything_is_spilled_for_them()
    {
        WorkerMemory memory = Of(1000);
        _process.Live = 100 * MB;
        _process.Make(450 * MB);
        Assert.Equal(new MemoryMeasured(550 * MB), memory.Measure());
        Assert.Equal(0, memory.Collections);
        _process.Make(100 * MB);
        Assert.Equal(new MemoryMeasured(100 * MB), memory.Measure());
        Assert.Equal(1, memory.Collections);
    }

    [Fact]
    public void What_is_alive_is_not_collected_for_again_and_again()
    {
        WorkerMemory memory = Of(1000);
        _process.Live = 700 * MB;
        _process.Make(1 * MB);
        Assert.Equal(new MemoryMeasured(701 * MB), memory.Measure());
        for (int tick = 0; tick < 50; tick++)
        {
            _time.Advance(0.1);
            _process.Make(1 * MB);
            memory.Measure();
        }

        // Fifty of them may be worth one.
        Assert.InRange(memory.Collections, 0, 1);
    }

    [Fact]
    public void Collections_take_a_twentieth_of_the_time_at_most()
    {
        WorkerMemory memory = Of(1000);
        _process.Live = 650 * MB;
        _process.CollectionTime = 0.5;
        double start = _time.Now.TotalSeconds;
        for (int tick = 0; tick < 1000; tick++)
        {
            _time.Advance(0.1);
            _process.Make(100 * MB);
            memory.Measure();
        }

        Assert.InRange(memory.Collections * 0.5 / (_time.Now.TotalSeconds - start), 0.03, 0.05);
    }

    [Fact]
    public void Free_memory_is_given_back_before_the_parent_takes_it_for_used()
    {
        WorkerMemory memory = Of(1000);
        _pool.Return(_pool.Rent<byte>(64 << 20));
        _process.Live = (64 + 300) * MB;
        _process.Free = 550 * MB;
        Assert.Equal(new MemoryMeasured(364 * MB), memory.Measure());
        Assert.Equal(0, _pool.Counts.KeptBytes);
        Assert.Equal(1, _process.Aggressive);
        Assert.Equal(364 * MB, memory.Last.Resident);
    }

    [Fact]
    public void Without_a_limit_nothing_is_collected_and_free_buffers_still_age()
    {
        WorkerMemory memory = new(new WorkerOptions { Id = new WorkerId("w") }, _store, _process, _pool, _time);
        _process.Make(5000 * MB);
        _pool.Return(_pool.Rent<byte>(1 << 20));
        for (int tick = 0; tick < 2 * WorkerMemory.TicksToAge; tick++)
        {
            memory.Measure();
        }

        Assert.Equal(0, memory.Collections);
        Assert.Equal(0, _pool.Counts.KeptBytes);
    }

    [Fact]
    public unsafe void The_figures_of_this_process_follow_what_it_takes()
    {
        ProcessMemory process = ProcessMemory.Mine;
        Assert.InRange(process.ManagedBytes, 100_000, process.ResidentBytes + (1L << 40));
        long before = process.ResidentBytes;
        byte* memory = (byte*)NativeMemory.Alloc((nuint)(256 * MB));
        new Span<byte>(memory, (int)(256 * MB)).Fill(1);
        long with = process.ResidentBytes;
        NativeMemory.Free(memory);

        // Other tests run beside this one, and give memory back.
        Assert.InRange(with - before, 64 * MB, 2048 * MB);
        Assert.InRange(ProcessMemory.ResidentOf(Environment.ProcessId)!.Value, 1 * MB, 64L << 30);
        Assert.Null(ProcessMemory.ResidentOf(int.MaxValue));
    }

    private WorkerMemory Of(long megabytes)
    {
        _process.Time = _time;
        return new WorkerMemory(new WorkerOptions { Id = new WorkerId("w"), MemoryLimit = megabytes * MB }, _store, _process, _pool, _time);
    }

    /// <summary>A process with as much of everything as a test wants.</summary>
    private sealed class Pretended : IProcessMemory
    {
        private long _dead;

        public long Live { get; set; }

        public long Native { get; set; }

        /// <summary>What the collector has in hand.</summary>
        public long Free { get; set; }

        public int Aggressive { get; private set; }

        public double CollectionTime { get; set; }

        public ManualTime? Time { get; set; }

        public long ResidentBytes => Live + _dead + Free + Native;

        public long ManagedBytes => Live + _dead;

        public long CommittedBytes => Live + _dead + Free;

        public long AllocatedBytes { get; private set; }

        public void Make(long bytes)
        {
            _dead += bytes;
            AllocatedBytes += bytes;
        }

        public void Collect(bool isAggressive)
        {
            _dead = 0;
            Time!.Advance(CollectionTime);
            if (isAggressive)
            {
                Aggressive++;
                Free = 0;
            }
        }
    }
}
