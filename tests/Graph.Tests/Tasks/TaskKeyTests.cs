using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

public class TaskKeyTests
{
    private static readonly UInt128 Token = new(0x3f2a91c0_00000000UL, 7);

    [Fact]
    public void Chunk_prints_prefix_first_eight_digits_and_position()
    {
        TaskGroup group = TaskGroup.Of("sum", Token, 4, 3);

        Assert.Equal("sum-3f2a91c0(0, 2)", group.Key(2).ToString());
        Assert.Equal("sum-3f2a91c0(3, 0)", group.Key(9).ToString());
    }

    [Fact]
    public void Single_result_prints_no_position() =>
        Assert.Equal("sum-3f2a91c0", TaskGroup.Of("sum", Token).Key().ToString());

    [Fact]
    public void Named_key_prints_as_it_was_named() => Assert.Equal("my total", TaskKey.Named("my total").ToString());

    [Fact]
    public void Calls_of_one_function_print_different_tokens()
    {
        TaskGroup calls = TaskGroup.Calls("inc", Token);

        string[] names = [.. Enumerable.Range(0, 1000).Select(i => calls.Key(i).ToString())];

        Assert.All(names, name => Assert.Matches("^inc-[0-9a-f]{8}$", name));
        Assert.Equal(1000, names.Distinct().Count());
    }

    [Fact]
    public void Keys_of_equal_groups_are_equal_whatever_the_instances()
    {
        TaskKey left = TaskGroup.Of("sum", Token, 4).Key(1);
        TaskKey right = TaskGroup.Of("sum", Token, 4).Key(1);

        Assert.Equal(left, right);
        Assert.True(left == right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [InlineData("mean", 1u, 4, 1)]
    [InlineData("sum", 2u, 4, 1)]
    [InlineData("sum", 1u, 5, 1)]
    [InlineData("sum", 1u, 4, 2)]
    public void Keys_differ_by_prefix_token_grid_or_position(string prefix, uint token, int grid, int index) =>
        Assert.True(TaskGroup.Of("sum", 1, 4).Key(1) != TaskGroup.Of(prefix, token, grid).Key(index));

    [Fact]
    public void Call_and_single_result_of_the_same_name_differ() =>
        Assert.NotEqual(TaskGroup.Calls("f", Token).Key(), TaskGroup.Of("f", Token).Key());

    [Fact]
    public void Default_key_says_that_it_is_none() => Assert.Equal("(no key)", default(TaskKey).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Empty_name_is_an_error(string name) => Assert.Throws<ArgumentException>(() => TaskKey.Named(name));

    [Fact]
    public void Order_of_keys_is_total_and_agrees_with_equality()
    {
        TaskKey[] keys =
        [
            TaskGroup.Of("a", 1).Key(), TaskGroup.Of("a", 1).Key(1), TaskGroup.Of("a", 2).Key(), TaskGroup.Of("b", 1).Key(),
            TaskGroup.Of("a", 1, 3).Key(), TaskGroup.Calls("a", 1).Key(), TaskKey.Named("a"), default,
        ];

        foreach (TaskKey left in keys)
        {
            foreach (TaskKey right in keys)
            {
                int order = TaskKeyOrder.Compare(left, right);
                Assert.Equal(left == right, order == 0);
                Assert.Equal(-Math.Sign(order), Math.Sign(TaskKeyOrder.Compare(right, left)));
            }
        }
    }
}
