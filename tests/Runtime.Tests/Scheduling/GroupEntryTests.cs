using Actors.Graph.Tasks;
using Actors.Runtime.Scheduling;
using Xunit;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>The keys of one operation, near to each other and far apart.</summary>
public sealed class GroupEntryTests
{
    public static TheoryData<string, int> Positions => new()
    {
        { "neighbours upwards", 0 },
        { "neighbours downwards", 1 },
        { "with gaps", 2 },
        { "anywhere", 3 },
        { "at both ends", 4 },
    };

    [Theory]
    [MemberData(nameof(Positions))]
    public void Finds_what_was_put_at_any_position(string what, int seed)
    {
        var random = new Random(seed);
        int[] positions = what switch
        {
            "neighbours upwards" => [.. Enumerable.Range(7, 3000)],
            "neighbours downwards" => [.. Enumerable.Range(7, 3000).Reverse()],
            "with gaps" => [.. Enumerable.Range(0, 1500).Select(i => i * 7)],
            "anywhere" => [.. Enumerable.Range(0, 1500).Select(_ => random.Next()).Distinct()],
            _ => [0, int.MaxValue, 1, int.MaxValue - 1, 2],
        };
        var group = new GroupEntry(TaskGroup.Of("x", 1), new PrefixEntry("x"), 0);
        var known = new Dictionary<int, TaskRef>();
        for (int round = 0; round < 2; round++)
        {
            foreach (int position in positions)
            {
                var task = new TaskRef(1 + random.Next(5), random.Next());
                Assert.False(group.TryGet(position, out _));
                group.Add(position, task);
                known.Add(position, task);
            }

            foreach (int position in positions.Where((_, i) => i % 3 == 0))
            {
                group.Replace(position, known[position] = new TaskRef(9, position & 0xffff));
            }

            Check(group, known);
            random.Shuffle(positions);
            foreach (int position in positions.Take(positions.Length / 2))
            {
                group.Remove(position);
                known.Remove(position);
                Assert.False(group.TryGet(position, out _));
            }

            Check(group, known);
            foreach (int position in known.Keys)
            {
                group.Remove(position);
            }

            known.Clear();
            Assert.Equal(0, group.Count);
        }
    }

    private static void Check(GroupEntry group, Dictionary<int, TaskRef> known)
    {
        Assert.Equal(known.Count, group.Count);
        foreach ((int position, TaskRef task) in known)
        {
            Assert.True(group.TryGet(position, out TaskRef found));
            Assert.Equal(task, found);
            Assert.Equal(known.ContainsKey(position ^ 1), group.TryGet(position ^ 1, out _));
        }
    }
}
