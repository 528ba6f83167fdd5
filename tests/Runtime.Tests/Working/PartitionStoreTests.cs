using Actors.Graph.Tasks;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

public sealed class PartitionStoreTests
{
    [Fact]
    public void Counts_and_bytes_follow_what_is_put_in_replaced_and_taken_out()
    {
        var store = new PartitionStore();
        TaskKey a = TaskKey.Named("a");
        TaskKey b = TaskKey.Named("b");

        store.Put(a, "x", 10);
        store.Put(b, null, 5);
        store.Put(a, "y", 30);

        Assert.Equal((2, 35L), (store.Count, store.Bytes));
        Assert.True(store.TryHold(a, out object? value, out long bytes));
        Assert.Equal(("y", 30L), (value, bytes));
        Assert.True(store.TryHold(b, out value));
        Assert.Null(value);
        Assert.True(store.Remove(a));
        Assert.False(store.Remove(a));
        Assert.False(store.TryHold(a, out _));
        store.Clear();
        Assert.Equal((0, 0L), (store.Count, store.Bytes));
    }

    [Fact]
    public void Bytes_are_right_after_many_threads_have_put_and_removed_the_same_keys()
    {
        var store = new PartitionStore();
        TaskGroup group = TaskGroup.Of("k", 1, 8);
        Parallel.For(0, 4, worker =>
        {
            var random = new Random(worker);
            for (int i = 0; i < 5000; i++)
            {
                TaskKey key = group.Key(random.Next(8));
                if (random.Next(3) == 0)
                {
                    store.Remove(key);
                }
                else
                {
                    store.Put(key, i, random.Next(100));
                }
            }
        });

        long sum = 0;
        foreach (TaskKey key in store.Keys)
        {
            Assert.True(store.TryHold(key, out _, out long bytes));
            sum += bytes;
        }

        Assert.Equal(sum, store.Bytes);
    }
}
