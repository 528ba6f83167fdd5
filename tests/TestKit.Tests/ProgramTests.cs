using Akka.Actor;

namespace Actors.TestKit.Tests;

/// <summary>Programs, clients and actors in one simulation.</summary>
public class ProgramTests() : SimulationTestKit(new() { Seed = 5, Workers = 3 })
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_program_runs_to_its_end_in_virtual_time()
    {
        int total = Run(async client =>
        {
            await Task.Delay(TimeSpan.FromHours(1), Cluster.Time);
            return await Delayed.Sum(Enumerable.Range(1, 10).Select(i => Delayed.Call(static (int x) => x * x, i))).ComputeAsync(client);
        });

        Assert.Equal(385, total);
        Assert.True(Elapsed > TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_program_may_ask_actors()
    {
        var counter = Sys.ActorOf(Props.Create(() => new Counter()));

        int counted = Run(async client =>
        {
            int last = 0;
            foreach (int i in Enumerable.Range(1, 5))
            {
                last = await counter.Ask<int>(await client.Submit(static (int x) => x * 10, i));
            }

            return last;
        });

        Assert.Equal(150, counted);
    }

    [Fact]
    public void An_actor_may_submit_and_have_the_result_sent_to_itself()
    {
        var submitter = Sys.ActorOf(Props.Create(() => new Submitter(Client, TestActor)));

        submitter.Tell(20);
        Assert.True(AdvanceUntil(() => HasMessages));

        ExpectMsg(400);
        Assert.True(Elapsed >= Cluster.Options.KernelDuration / 2);
    }

    [Fact]
    public void An_asynchronous_actor_goes_on_between_the_events()
    {
        var submitter = Sys.ActorOf(Props.Create(() => new AsyncSubmitter(Client, Cluster.Time)));

        submitter.Tell(20, TestActor);
        Assert.True(AdvanceUntil(() => HasMessages));

        ExpectMsg(400);
        Assert.True(Elapsed >= s_second);
    }

    [Fact]
    public void What_a_task_blocks_for_takes_its_time_with_timers_in_between()
    {
        var ticks = new List<TimeSpan>();
        Sys.Scheduler.Advanced.ScheduleRepeatedly(TimeSpan.Zero, TimeSpan.FromMilliseconds(5), () => ticks.Add(Elapsed));

        int inner = Run(async client => await client.Submit(static (int x) => Delayed.Call(static (int y) => y + 1, x).Compute(), 1));

        Assert.Equal(2, inner);
        Assert.True(ticks.Count > 2);
        Assert.Equal(Enumerable.Range(0, ticks.Count).Select(i => TimeSpan.FromMilliseconds(5 * i)), ticks);
    }

    [Fact]
    public void A_future_is_made_with_Do_and_awaited_in_virtual_time()
    {
        var future = Do(() => Client.Submit(static (int x) => x + 1, 1));

        int result = ExpectCompletion(Do(() => future.ResultAsync()));

        Assert.Equal(2, result);
    }

    [Fact]
    public void A_program_that_fails_says_so_with_the_users_exception()
    {
        var failure = Assert.Throws<SimulationFailedException>(() => Run(async client => await client.Submit(static (int x) => x / (x - x), 1)));

        Assert.IsType<DivideByZeroException>(failure.InnerException);
        Assert.Contains("seed 5", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Workers_that_die_do_not_harm_the_answer()
    {
        Cluster.When(m => m.Kind == SimulationEventKind.Report, Fault.Kill("worker-1", s_second));
        Cluster.When(m => m.Kind == SimulationEventKind.Command && m.To == "worker-2", Fault.Drop(), times: 2);

        int total = Run(client => Delayed.Sum(Enumerable.Range(1, 100).Select(i => Delayed.Call(static (int x) => x, i))).ComputeAsync(client));

        Assert.Equal(5050, total);
        Assert.Equal(3, Cluster.History.Faults.Count);
    }

    private sealed class Counter : ReceiveActor
    {
        public Counter()
        {
            int sum = 0;
            Receive<int>(n => Sender.Tell(sum += n));
        }
    }

    private sealed class Submitter : ReceiveActor
    {
        public Submitter(Client client, IActorRef told)
        {
            Receive<int>(n => client.Submit(static (int x) => (long)x * x, n).ResultAsync().PipeTo(Self));
            Receive<long>(n => told.Tell((int)n));
        }
    }

    private sealed class AsyncSubmitter : ReceiveActor
    {
        public AsyncSubmitter(Client client, TimeProvider time) => ReceiveAsync<int>(async n =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            Sender.Tell(await client.Submit(static (int x) => x * x, n));
        });
    }
}
