using System.Numerics;
using Actors.Arrays.Blocks;

namespace Actors.Graph.Tests.Arrays.Blocks;

public class BufferPoolTests
{
    [Fact]
    public void An_array_that_was_given_back_is_handed_out_again()
    {
        var pool = new BufferPool(1 << 20);
        double[] first = pool.Rent<double>(1000);
        pool.Return(first);

        Assert.Same(first, pool.Rent<double>(1000));
        Assert.NotSame(first, pool.Rent<double>(1000));
        Assert.Equal(new BufferCounts(Rented: 3, Allocated: 2, Returned: 1, Live: 0, LiveBytes: 0, KeptBytes: 0), pool.Counts);
    }

    [Fact]
    public void Arrays_of_every_size_are_a_little_too_long_at_most_and_accounted_exactly()
    {
        var pool = new BufferPool(long.MaxValue);
        var random = new System.Random(7);
        for (int i = 0; i < 2000; i++)
        {
            int length = random.Next(1, 1 << random.Next(1, 20));
            Check<byte>(pool, length);
            Check<double>(pool, length);
            Check<Complex>(pool, length / 4);
        }

        Assert.Equal(0, pool.Counts.KeptBytes);

        static unsafe void Check<T>(BufferPool pool, int length)
            where T : unmanaged
        {
            T[] array = pool.Rent<T>(length);
            Assert.InRange(array.Length, length, (int)(length * 1.125) + 1);
            pool.Return(array);
            Assert.Equal((long)array.Length * sizeof(T) >= BufferPool.LeastBytes ? (long)array.Length * sizeof(T) : 0, pool.Counts.KeptBytes);
            if (length % 2 == 0)
            {
                pool.Trim();
                Assert.Equal(0, pool.Counts.KeptBytes);
            }
            else
            {
                pool.Rent<T>(length);
            }
        }
    }

    [Fact]
    public void What_waits_is_bounded_and_the_oldest_goes_first()
    {
        var pool = new BufferPool(3 * 8192);
        double[] oldest = pool.Rent<double>(1024);
        int[] middle = pool.Rent<int>(2048);
        byte[] newest = pool.Rent<byte>(8192), last = pool.Rent<byte>(8192);
        pool.Return(oldest);
        pool.Return(middle);
        pool.Return(newest);
        Assert.Equal(3 * 8192, pool.Counts.KeptBytes);
        pool.Return(last);

        Assert.Equal(3 * 8192, pool.Counts.KeptBytes);
        Assert.NotSame(oldest, pool.Rent<double>(1024));
        Assert.Same(middle, pool.Rent<int>(2048));
        pool.Return(new double[1 << 20]);
        Assert.Equal(2 * 8192, pool.Counts.KeptBytes);
    }

    [Fact]
    public void What_is_not_asked_for_is_let_go_in_time()
    {
        var pool = new BufferPool(1 << 20);
        double[] used = pool.Rent<double>(1024), idle = pool.Rent<double>(1024);
        pool.Return(idle);
        pool.Age();
        pool.Return(used);
        pool.Age();

        Assert.Equal(8192, pool.Counts.KeptBytes);
        Assert.Same(used, pool.Rent<double>(1024));
        Assert.NotSame(idle, pool.Rent<double>(1024));
    }

    [Fact]
    public void Everything_is_let_go_at_once_when_asked()
    {
        var pool = new BufferPool(1 << 20);
        pool.Return(pool.Rent<double>(1024));
        pool.Trim();

        Assert.Equal(0, pool.Counts.KeptBytes);
        pool.Rent<double>(1024);
        Assert.Equal(2, pool.Counts.Allocated);
    }

    [Fact]
    public void Freed_memory_is_overwritten_and_writing_to_it_is_found()
    {
        var pool = new BufferPool(1 << 20) { Poisons = true };
        double[] array = pool.Rent<double>(1024);
        array.AsSpan().Fill(1);
        pool.Return(array);
        Assert.DoesNotContain(1.0, array);
        array[17] = 2;

        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => pool.Rent<double>(1024));
        Assert.Contains("written to after it was freed", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_array_is_handed_out_twice_at_a_time()
    {
        var pool = new BufferPool(64 * 1024);
        Parallel.For(0, 4, worker =>
        {
            var random = new System.Random(worker);
            var mine = new List<long[]>();
            for (int i = 0; i < 5000; i++)
            {
                if (mine.Count < 8 && random.Next(2) == 0)
                {
                    long[] array = pool.Rent<long>(random.Next(128, 512));
                    array.AsSpan().Fill(worker);
                    mine.Add(array);
                }
                else if (mine.Count > 0)
                {
                    long[] array = mine[random.Next(mine.Count)];
                    mine.Remove(array);
                    Assert.False(array.AsSpan().ContainsAnyExcept(worker));
                    pool.Return(array);
                }
            }

            mine.ForEach(pool.Return);
        });

        BufferCounts counts = pool.Counts;
        Assert.Equal(counts.Rented, counts.Returned);
        Assert.InRange(counts.KeptBytes, 0, 64 * 1024);
        pool.Trim();
        Assert.Equal(0, pool.Counts.KeptBytes);
    }
}
