using Akka.Dispatch;

namespace Actors.TestKit;

/// <summary>Brings programs that await back to the simulating thread: they go on between two events, in turn with the actors.</summary>
internal sealed class ProgramContext(ActorPump pump) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => pump.Post(new Continuation(this, d, state));

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A simulated program cannot be waited for: it goes on when the test lets time pass.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Begins a program, up to the first thing it awaits.</summary>
    public T Begin<T>(Func<T> program)
    {
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(this);
        try
        {
            return program();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    private sealed class Continuation(ProgramContext context, SendOrPostCallback callback, object? state) : IRunnable
    {
        public void Run() => context.Begin(() =>
        {
            callback(state);
            return true;
        });

        public void Execute() => Run();
    }
}
