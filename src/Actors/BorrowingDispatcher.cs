using Akka.Actor;
using Akka.Dispatch;

namespace Actors.Clustering;

/// <summary>
/// Runs actors on the thread pool, but what a thread causes that has just ended a kernel it handles itself: the worker, and the coordinator where
/// that is in the same process. The hand-over to another thread costs more than most messages, and the thread has nothing else to do until it is
/// told what comes next.
/// </summary>
internal sealed class BorrowingDispatcher(MessageDispatcherConfigurator configurator) : MessageDispatcher(configurator)
{
    /// <summary>After so many turns of mailboxes a borrowed thread goes back to its own work, and the thread pool takes over.</summary>
    private const int Turns = 16;

    [ThreadStatic]
    private static Queue<IRunnable>? t_runs;

    [ThreadStatic]
    private static bool t_isBorrowed;

    /// <summary>Tells an actor something, and handles on this thread what comes of it.</summary>
    public static void Tell(IActorRef actor, object message)
    {
        if (t_isBorrowed)
        {
            actor.Tell(message, ActorRefs.NoSender);
            return;
        }

        Queue<IRunnable> runs = t_runs ??= new Queue<IRunnable>();
        t_isBorrowed = true;
        try
        {
            actor.Tell(message, ActorRefs.NoSender);
            for (int turn = 0; turn < Turns && runs.TryDequeue(out IRunnable? run); turn++)
            {
                run.Run();
            }
        }
        finally
        {
            t_isBorrowed = false;
            while (runs.TryDequeue(out IRunnable? run))
            {
                Hand(run);
            }
        }
    }

    protected override void ExecuteTask(IRunnable run)
    {
        if (t_isBorrowed)
        {
            t_runs!.Enqueue(run);
        }
        else
        {
            Hand(run);
        }
    }

    protected override void Shutdown()
    {
        // It has no threads of its own.
    }

    private static void Hand(IRunnable run) => ThreadPool.UnsafeQueueUserWorkItem(static r => r.Run(), run, preferLocal: false);
}
