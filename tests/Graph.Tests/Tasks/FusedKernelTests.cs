using System.Runtime.CompilerServices;
using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

public class FusedKernelTests
{
    private sealed record Function(string Name, Func<object?[], KernelContext, object?> Body) : Kernel
    {
        public override string Label => Name;

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Body(inputs.ToArray(), context);
    }

    private sealed class Cancelled(CancellationToken token) : KernelContext
    {
        public override CancellationToken CancellationToken => token;
    }

    /// <summary>Adds numbers without allocating: what the kernel around it allocates can be seen.</summary>
    private sealed record Pass : Kernel
    {
        public override string Label => "pass";

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => inputs.IsEmpty ? null : inputs[^1];
    }

    private static FusedStep Step(string name, params StepInput[] inputs) => new(new StubKernel(name), [.. inputs]);

    private static FusedKernel Diamond() => new(
    [
        Step("a", StepInput.Outer(1)),
        Step("b", StepInput.Step(0), StepInput.Outer(0)),
        Step("c", StepInput.Step(0)),
        Step("d", StepInput.Step(2), StepInput.Step(1), StepInput.Step(2)),
    ]);

    [Fact]
    public void Steps_are_wired_to_inputs_and_to_earlier_steps() =>
        Assert.Equal("d(c(a(y)), b(a(y), x), c(a(y)))", Diamond().Run(["x", "y"], KernelContext.Detached));

    [Fact]
    public void Equality_is_by_content()
    {
        Assert.Equal(Diamond(), Diamond());
        Assert.Equal(Diamond().GetHashCode(), Diamond().GetHashCode());
        Assert.NotEqual(Diamond(), new FusedKernel(Diamond().Steps.RemoveAt(3)));
        Assert.NotEqual(new FusedKernel([Step("a", StepInput.Outer(0))]), new FusedKernel([Step("a", StepInput.Outer(1))]));
    }

    [Fact]
    public void Chain_takes_fused_kernels_apart()
    {
        FusedKernel inner = FusedKernel.Chain([new StubKernel("b"), new StubKernel("c")], 1);

        FusedKernel chain = FusedKernel.Chain([new StubKernel("a"), inner, Diamond() with { }, new StubKernel("e")], 2);

        Assert.All(chain.Steps, step => Assert.IsType<StubKernel>(step.Kernel));
        Assert.Equal(FusedKernel.Chain([new StubKernel("a"), new StubKernel("b"), new StubKernel("c")], 2), FusedKernel.Chain([new StubKernel("a"), inner], 2));
    }

    [Fact]
    public void Label_of_many_steps_shows_the_first_and_the_last()
    {
        Kernel[] kernels = [.. Enumerable.Range(0, 20).Select(i => new StubKernel($"f{i}"))];

        Assert.Equal("f0 → f1 → f2 → … → f18 → f19", FusedKernel.Chain(kernels, 0).Label);
        Assert.Equal("f0 → f1 → f2 → f3 → f4 → f5", FusedKernel.Chain(kernels.AsSpan(0, 6), 0).Label);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Exception_of_a_step_is_the_users_own_and_names_the_step(bool chain)
    {
        var fault = new Function("parse", (_, _) => throw new FormatException("no number"));
        FusedKernel kernel = chain
            ? FusedKernel.Chain([new StubKernel("read"), fault, new StubKernel("mean")], 0)
            : new([Step("read"), new(fault, [StepInput.Step(0), StepInput.Step(0)]), Step("mean", StepInput.Step(1), StepInput.Step(0))]);

        var error = Assert.Throws<FormatException>(() => kernel.Run([], KernelContext.Detached));

        Assert.Equal("no number", error.Message);
        Assert.Equal("parse", error.Data[FusedKernel.StepKey]);
        Assert.Contains(nameof(Exception_of_a_step_is_the_users_own_and_names_the_step), error.StackTrace, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cancellation_stops_between_steps(bool chain)
    {
        using var source = new CancellationTokenSource();
        int ran = 0;
        var cancel = new Function("cancel", (_, _) => { ran++; source.Cancel(); return 1; });
        var next = new Function("next", (_, _) => ran++);
        FusedKernel kernel = chain
            ? FusedKernel.Chain([cancel, next], 0)
            : new([new(cancel, []), new(next, [StepInput.Step(0), StepInput.Step(0)])]);

        Assert.Throws<OperationCanceledException>(() => kernel.Run([], new Cancelled(source.Token)));
        Assert.Equal(1, ran);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Intermediate_value_is_let_go_after_its_last_use(bool chain)
    {
        WeakReference? made = null;
        bool gone = false;
        var make = new Function("make", (_, _) => Make(out made));
        var use = new Function("use", (_, _) => 1);
        var look = new Function("look", (_, _) =>
        {
            GC.Collect();
            gone = !made!.IsAlive;
            return 2;
        });
        FusedKernel kernel = chain
            ? FusedKernel.Chain([make, use, look], 0)
            : new([new(make, []), new(use, [StepInput.Step(0), StepInput.Step(0)]), new(look, [StepInput.Step(1), StepInput.Step(1)])]);

        kernel.Run([], KernelContext.Detached);

        Assert.True(gone);
    }

    [Fact]
    public void Running_allocates_nothing_of_its_own()
    {
        Kernel[] kernels = [.. Enumerable.Repeat(new Pass(), 20)];
        FusedKernel chain = FusedKernel.Chain(kernels, 1);
        var wired = new FusedKernel([.. Enumerable.Range(0, 20).Select(i => new FusedStep(new Pass(), i == 0 ? [StepInput.Outer(0)] : [StepInput.Outer(0), StepInput.Step(i - 1)]))]);
        object?[] inputs = ["x"];
        Assert.Equal("x", chain.Run(inputs, KernelContext.Detached));
        Assert.Equal("x", wired.Run(inputs, KernelContext.Detached));

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            chain.Run(inputs, KernelContext.Detached);
            wired.Run(inputs, KernelContext.Detached);
        }

        // Nothing for each run; what is left is the counting itself and the runtime's own.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000);
    }

    [Fact]
    public void Steps_that_do_not_follow_their_inputs_are_an_error()
    {
        Assert.Throws<ArgumentException>(() => new FusedKernel([]));
        var error = Assert.Throws<ArgumentException>(() => new FusedKernel([Step("a"), Step("late", StepInput.Step(1))]));
        Assert.Contains("'late'", error.Message, StringComparison.Ordinal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object Make(out WeakReference reference)
    {
        object value = new byte[100];
        reference = new WeakReference(value);
        return value;
    }
}
