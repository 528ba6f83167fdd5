using System.Collections.Immutable;
using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Arrays.Mapping;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Arrays.Blocks;

/// <summary>
/// Who owns what when kernels run as one: whatever steps make, view, pass on, put together or fail at, the owner's inputs keep their one
/// reference, the result is whole and nobody's, and everything else is freed.
/// </summary>
public class FusedBufferTests
{
    private static Block<double> Ones()
    {
        Block<double> block = Block<double>.New([3, 3]);
        block.Writable.Fill(1);
        return block;
    }

    private static Block<double> Owned()
    {
        Block<double> block = Ones();
        Buffers.Retain(block);
        return block;
    }

    private static IEnumerable<Block> BlocksOf(object? value) => value switch
    {
        BlockTuple tuple => tuple.Blocks.Cast<Block>(),
        Block block => [block],
        _ => [],
    };

    /// <summary>A kernel that does one of the things kernels do with the blocks they get.</summary>
    private sealed record Doing(int What, List<Block> Made) : Kernel
    {
        public override string Label => "doing";

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
        {
            Block[] blocks = [.. inputs.ToArray().SelectMany(BlocksOf)];
            Assert.All(blocks, block => Assert.Equal(1, ((Block<double>)block.ToContiguous()).Span[0]));
            if (What == 5)
            {
                throw new FormatException();
            }

            if (blocks.Length == 0 || What == 0)
            {
                Made.Add(Ones());
                return Made[^1];
            }

            return What switch
            {
                1 => inputs[0],
                2 => blocks[^1].Permute([1, 0]),
                3 => new BlockTuple([blocks[0], blocks[^1]]),
                _ => new BlockTuple([Make(), blocks[0].Permute([1, 0])]),
            };
        }

        private Block Make()
        {
            Made.Add(Ones());
            return Made[^1];
        }
    }

    private static void Check(Kernel kernel, Block[] owned, List<Block> made, bool fails)
    {
        object? result = null;
        if (fails)
        {
            Assert.Throws<FormatException>(() => kernel.Run(owned, KernelContext.Detached));
        }
        else
        {
            result = kernel.Run(owned, KernelContext.Detached);
        }

        Assert.All(owned, block => Assert.Equal((1, false), (block.Shared!.References, block.Shared.IsFreed)));
        SharedBuffer[] kept = [.. BlocksOf(result).Select(block => block.Shared!)];
        Assert.All(made, block => Assert.Equal((0, !kept.Contains(block.Shared!)), (block.Shared!.References, block.Shared.IsFreed)));

        // The store takes the result and gives it up again; what is the owner's stays.
        Buffers.Retain(result);
        Buffers.Release(result);
        Assert.All(made, block => Assert.True(block.Shared!.IsFreed));
        Assert.All(owned, block => Assert.Equal((1, false), (block.Shared!.References, block.Shared.IsFreed)));
    }

    [Fact]
    public void Any_steps_leave_the_owner_s_inputs_alone_and_free_the_rest()
    {
        for (int seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            Block[] owned = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Owned())];
            var made = new List<Block>();
            int failing = random.Next(4) == 0 ? random.Next(1, 6) : -1;
            var steps = ImmutableArray.CreateBuilder<FusedStep>();
            int count = random.Next(1, 7);
            for (int step = 0; step < count; step++)
            {
                // The last step takes what no other one does, as a graph's fused chains do.
                List<StepInput> inputs = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ =>
                    step > 0 && random.Next(3) > 0 ? StepInput.Step(random.Next(step)) : StepInput.Outer(random.Next(owned.Length)))];
                if (step == count - 1)
                {
                    IEnumerable<int> used = steps.SelectMany(s => s.Inputs).Concat(inputs).Where(input => input.IsStep).Select(input => input.Index);
                    inputs.AddRange(Enumerable.Range(0, step).Except(used).ToArray().Select(StepInput.Step));
                }

                steps.Add(new FusedStep(new Doing(step == failing ? 5 : random.Next(5), made), [.. inputs]));
            }

            Check(new FusedKernel(steps.ToImmutable()), owned, made, failing >= 0 && failing < count);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(1, 4)]
    [InlineData(1, 5)]
    [InlineData(2, 5)]
    public void An_input_that_a_chain_passes_on_stays_the_owner_s(int first, int second)
    {
        Block owned = Owned();
        var made = new List<Block>();

        Check(FusedKernel.Chain([new Doing(first, made), new Doing(second, made)], 1), [owned], made, second == 5);
        Check(FusedKernel.Chain([new Doing(first, made), new Doing(second, made), new Doing(1, made)], 1), [owned], made, second == 5);
    }

    /// <summary>The same where sources are made inside: an input beside what is made is passed on, viewed, or failed at.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void What_is_made_inside_a_kernel_is_freed_with_it(int what)
    {
        foreach (Kernel?[] sources in (Kernel?[][])[[null], [null, Source()], [Source(), null], [null, Source(), null]])
        {
            Block[] owned = [.. sources.Where(source => source is null).Select(_ => Owned())];
            var made = new List<Block>();
            Kernel?[] own = [.. sources.Select(source => source is null ? null : new Doing(0, made))];
            Check(new InlinedKernel(new Doing(what, made), new(own)), owned, made, what == 5);
        }

        static Kernel Source() => new PassBlockKernel();
    }
}
