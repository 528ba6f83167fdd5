using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Arrays.Mapping;
using Actors.Arrays.Ordering;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Arrays.Blocks;

public class SharedBufferTests
{
    private static Block<double> Ones(params int[] shape)
    {
        Block<double> block = Block<double>.New(shape);
        block.Writable.Fill(1);
        return block;
    }

    [Fact]
    public void A_buffer_is_freed_with_its_last_reference_and_cannot_be_read_afterwards()
    {
        Block<double> block = Ones(20, 20);
        Block view = block.Permute([1, 0]);
        Buffers.Retain(block);
        Buffers.Retain(view);
        Buffers.Release(block);
        Assert.Equal(1, block[3, 4]);

        Buffers.Release(view);

        Assert.True(block.Shared!.IsFreed);
        Assert.Throws<ObjectDisposedException>(() => block[3, 4]);
        Assert.Throws<ObjectDisposedException>(() => view.ToContiguous());
        Assert.False(Buffers.TryRetain(view));
        Assert.Throws<InvalidOperationException>(() => Buffers.Retain(block));
        Assert.Throws<InvalidOperationException>(() => Buffers.Release(block));
    }

    [Fact]
    public void A_reference_that_nobody_took_cannot_be_given_up()
    {
        Block<double> block = Ones(3);

        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => Buffers.Release(block));
        Assert.Contains("nobody holds it", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, block[2]);
    }

    [Fact]
    public void What_is_handed_on_is_not_freed()
    {
        Block<double> block = Ones(3);
        Buffers.Retain(block);
        Buffers.HandOn(block);
        Assert.Equal((0, false), (block.Shared!.References, block.Shared.IsFreed));

        Buffers.Discard(block);
        Assert.True(block.Shared.IsFreed);
    }

    [Fact]
    public void Of_several_buffers_either_all_are_taken_or_none()
    {
        Block<double> whole = Ones(4), freed = Ones(5);
        Buffers.Retain(whole);
        Buffers.Discard(freed);

        foreach (object value in new object[] { new Moments(1, whole, whole, freed), new PlacedValues(freed, Block<long>.New(4)), new BlockTuple([whole, freed]), new Factors(whole, freed), new Block[] { whole, freed }, (whole, 3, freed) })
        {
            Assert.False(Buffers.TryRetain(value));
            Assert.Equal(1, whole.Shared!.References);
        }

        foreach (object value in new object[] { new Moments(1, whole, whole, whole), new BlockTuple([whole]), new PlacedValues(whole, Block<long>.New(4)), (whole, 1) })
        {
            Assert.True(Buffers.TryRetain(value));
            Assert.InRange(whole.Shared!.References, 2, 4);
            Buffers.Release(value);
            Assert.Equal(1, whole.Shared.References);
        }
    }

    [Fact]
    public void Memory_of_the_user_is_never_freed()
    {
        double[] mine = [1, 2, 3];
        var block = new Block<double>(mine, [3]);
        Buffers.Retain(block);
        Buffers.Release(block);
        Buffers.Release(block);
        Buffers.Discard(block);

        Assert.Equal(3, block[2]);
        Assert.Equal([1, 2, 3], mine);
    }

    [Fact]
    public void A_detached_copy_outlives_the_block()
    {
        Block<double> block = Ones(40, 10);
        Block copy = block.Permute([1, 0]).Detach();
        Buffers.Discard(block);

        Assert.Equal([10, 40], copy.Shape.ToArray());
        Assert.Equal(1, ((Block<double>)copy)[9, 39]);
        Assert.False(copy.Shared!.IsCounted);
    }

    [Fact]
    public void What_a_kernel_makes_on_the_way_is_freed_when_it_ends_and_its_result_is_not()
    {
        Block<double> temporary, result;
        var scope = new BufferScope();
        scope.Enter();
        temporary = Ones(10);
        result = Ones(10);
        scope.Leave(new Moments(1, result, result, result));

        Assert.True(temporary.Shared!.IsFreed);
        Assert.Equal((0, false), (result.Shared!.References, result.Shared.IsFreed));

        scope.Enter();
        Block<double> hidden = Ones(10);
        scope.Leave(new List<object> { hidden });
        Assert.False(hidden.Shared!.IsFreed);

        scope.Enter();
        temporary = Ones(10);
        scope.Leave(null);
        Assert.True(temporary.Shared!.IsFreed);
    }

    [Fact]
    public void The_steps_of_a_fused_kernel_free_what_they_do_not_share()
    {
        var made = new List<Block>();
        Block Make(object?[] _)
        {
            made.Add(Ones(6, 6));
            return made[^1];
        }

        Kernel make = new Step(Make), turn = new Step(i => ((Block)i[0]!).Permute([1, 0])), copy = new Step(i => ((Block)i[0]!).Detach());
        Kernel check = new Step(i =>
        {
            Assert.True(made[0].Shared!.References > 0);
            return i[0];
        });

        var chain = (Block)FusedKernel.Chain([make, turn, check], 0).Run([], KernelContext.Detached)!;
        Assert.Same(made[0].Shared, chain.Shared);
        Assert.Equal((0, false), (chain.Shared!.References, chain.Shared.IsFreed));

        made.Clear();
        FusedKernel.Chain([make, turn, copy], 0).Run([], KernelContext.Detached);
        Assert.True(made[0].Shared!.IsFreed);

        made.Clear();
        var diamond = new FusedKernel([
            new FusedStep(make, []), new FusedStep(make, []), new FusedStep(turn, [StepInput.Step(0)]),
            new FusedStep(new Step(i =>
            {
                Assert.False(made[0].Shared!.IsFreed);
                return ((Block)i[0]!).Permute([0, 1]);
            }), [StepInput.Step(2), StepInput.Step(1)])]);
        var result = (Block)diamond.Run([], KernelContext.Detached)!;
        Assert.Same(made[0].Shared, result.Shared);
        Assert.Equal((0, false), (result.Shared!.References, result.Shared.IsFreed));
        Assert.True(made[1].Shared!.IsFreed);
    }

    [Fact]
    public void A_step_that_fails_leaves_nothing_behind()
    {
        Block? made = null;
        Kernel make = new Step(_ => made = Ones(6));
        Kernel fail = new Step(_ => throw new FormatException());

        Assert.Throws<FormatException>(() => FusedKernel.Chain([make, fail], 0).Run([], KernelContext.Detached));
        Assert.True(made!.Shared!.IsFreed);
    }

    [Fact]
    public void An_input_that_is_passed_on_stays_the_owner_s()
    {
        Block<double> input = Ones(5);
        Buffers.Retain(input);

        object? result = FusedKernel.Chain([new PassBlockKernel(), new PassBlockKernel()], 1).Run([input], KernelContext.Detached);
        Assert.Same(input, result);
        Assert.Equal(1, input.Shared!.References);
        Assert.Same(input, new InlinedKernel(new PassBlockKernel(), new([null])).Run([input], KernelContext.Detached));
        Assert.Equal(1, input.Shared.References);
    }

    private sealed record Step(Func<object?[], object?> Call) : Kernel
    {
        public override string Label => "step";

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Call(inputs.ToArray());
    }
}
