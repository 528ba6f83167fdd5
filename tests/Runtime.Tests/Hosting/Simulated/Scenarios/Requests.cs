using System.Collections.Immutable;

namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>What clients ask for and no longer want, what fails again and again, and what nobody can run.</summary>
internal static class Requests
{
    private static readonly SimulationOptions s_options = new() { Workers = 3, ThreadsPerWorker = 2 };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Trial.Of("cancelling at every moment", s_options, CancelAsync, StrikeByProgram),
        Trial.Of("letting go at every moment", s_options, LetGoAsync, StrikeByProgram),
        Trial.Of("two clients want the same, one leaves", s_options, TwoClientsAsync, StrikeByProgram),
        Trial.Of("failing tasks are tried again while workers die", s_options, RetriesAsync, StrikeWorkers),
        Trial.Of("tasks that always kill their worker", s_options with { Workers = 4 }, KillersAsync, t => t.Expect(() => t.Went(FaultKind.Kill), "no worker was killed")),
        Trial.Of("tasks with resources that nobody has", s_options with { Resources = Having("a", 2) }, ResourcesAsync, StrikeByProgram),
        Trial.Of("tasks with resources that nobody has for too long",
            s_options with { Scheduling = new() { NoWorkerTimeout = TimeSpan.FromSeconds(3) } }, NobodyAsync, StrikeByProgram),
    ];

    /// <summary>Some or all results are cancelled at a moment, and asked for again.</summary>
    private static async Task CancelAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 30);
        int[] wanted = graph.Some(trial.Random, 8);
        Future<long[]>[] first = graph.Start(trial.Client, wanted);
        int cancelled = 0;
        if (!trial.IsCalm)
        {
            await trial.UntilAsync(trial.Moment);
            cancelled = trial.Chance.Next(1, first.Length + 1);
            await trial.Client.CancelAsync(first[..cancelled]);
            if (trial.Chance.Next(2) == 0)
            {
                await trial.Cluster.Delay(trial.Seconds(0, 0.05));
            }
        }

        for (int i = 0; i < first.Length; i++)
        {
            // What stands on what was cancelled is cancelled with it; nothing else is.
            bool had = await Trial.CheckAsync(first[i], graph.Values[wanted[i]], e => e is FutureCancelledException && cancelled > 0 && Hit(i));
            if (i < cancelled && had && first[i].Status != FutureStatus.Cancelled)
            {
                throw new InvalidOperationException($"{first[i].Key} was cancelled and is {first[i].Status}.");
            }
        }

        Future<long[]>[] again = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(again, graph, wanted);
        Array.ForEach([.. first, .. again], f => f.Dispose());
        await trial.RestAsync();

        bool Hit(int i) => i < cancelled || wanted[..cancelled].Any(c => graph.StandsOn(wanted[i], c));
    }

    private static async Task LetGoAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 30);
        int[] wanted = graph.Some(trial.Random, 8);
        Future<long[]>[] first = graph.Start(trial.Client, wanted);
        int from = trial.IsCalm ? 0 : trial.Chance.Next(0, first.Length);
        if (!trial.IsCalm)
        {
            await trial.UntilAsync(trial.Moment);
            Array.ForEach(first[from..], f => f.Dispose());
            if (trial.Chance.Next(2) == 0)
            {
                await trial.Cluster.Delay(trial.Seconds(0, 0.05));
            }
        }

        Future<long[]>[] again = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(again, graph, wanted);
        Array.ForEach(again, f => f.Dispose());
        if (from > 0)
        {
            await Trial.CheckAllAsync(first[..from], graph, wanted[..from]);
        }

        Array.ForEach(first, f => f.Dispose());
        await trial.RestAsync();
    }

    private static async Task TwoClientsAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 30);
        int[] wanted = graph.Some(trial.Random, 6), others = graph.Some(trial.Random, 6);
        Client other = trial.Cluster.Connect();
        Future<long[]>[] mine = graph.Start(trial.Client, wanted);
        Future<long[]>[] same = graph.Start(other, [.. wanted[..^1], .. others]);
        Task leaving = LeaveAsync();
        await Trial.CheckAllAsync(mine, graph, wanted);
        await leaving;
        int[] more = [graph.Add(4, wanted[0], others[0])];
        Future<long[]>[] last = graph.Start(trial.Client, more);
        await Trial.CheckAllAsync(last, graph, more);
        Array.ForEach([.. mine, .. last], f => f.Dispose());
        await trial.RestAsync();

        async Task LeaveAsync()
        {
            if (trial.IsCalm)
            {
                await other.WaitAsync(same);
            }
            else
            {
                await trial.UntilAsync(trial.Moment);
            }

            other.Dispose();
        }
    }

    /// <summary>
    /// Tasks that fail some times before they succeed, or once too often. The deaths of workers do not count, nor do failures that a worker
    /// could not report before it died.
    /// </summary>
    private static async Task RetriesAsync(Trial trial)
    {
        const int Retries = 2;
        var failures = new int[20];
        int[] fails = [.. Enumerable.Range(0, failures.Length).Select(_ => trial.Random.Next(Retries + 2))];
        Future<long>[] flaky =
        [
            .. Enumerable.Range(0, failures.Length).Select(i => trial.Client.Submit(
                () => failures[i]++ < fails[i] ? throw new ArithmeticException($"{i} fails") : (long)i, new TaskOptions { Retries = Retries })),
        ];
        Future<long> sum = trial.Client.Submit(Delayed.Sum(flaky.Where((_, i) => fails[i] <= Retries).Select(f => f.ToDelayed())));
        for (int i = 0; i < flaky.Length; i++)
        {
            try
            {
                long value = await flaky[i].ResultAsync();
                if (value != i || failures[i] <= fails[i] || (fails[i] > Retries && !trial.Went(FaultKind.Kill)))
                {
                    throw new InvalidOperationException($"Task {i} gave {value} after {failures[i]} attempts, and was to fail {fails[i]} times.");
                }
            }
            catch (ArithmeticException) when (failures[i] > Retries && fails[i] > Retries)
            {
                // Once too often.
            }
        }

        long expected = Enumerable.Range(0, failures.Length).Where(i => fails[i] <= Retries).Sum();
        long got = await sum.ResultAsync();
        if (got != expected)
        {
            throw new InvalidOperationException($"The sum is {got}, not {expected}.");
        }

        Array.ForEach(flaky, f => f.Dispose());
        sum.Dispose();
        await trial.RestAsync();
    }

    private static async Task KillersAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 25);
        int[] wanted = graph.Some(trial.Random, 6);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        if (!trial.IsCalm)
        {
            await trial.Cluster.Delay(trial.Seconds(0, 0.1));
            int deaths = 0;
            Future<int> killer = trial.Client.Submit(() =>
            {
                deaths++;
                trial.Cluster.At(trial.Cluster.Now, Fault.Kill(CurrentTask.Worker.Split('.')[0], TimeSpan.FromMilliseconds(200)));
                return deaths;
            });
            Future<int> after = trial.Client.Submit(x => x, killer);
            WorkerLostException? first = null;
            foreach (Future<int> future in (Future<int>[])[killer, after])
            {
                try
                {
                    await future.ResultAsync();
                    throw new InvalidOperationException($"A task that kills its worker had a result after {deaths} deaths.");
                }
                catch (WorkerLostException e)
                {
                    first ??= e;
                }
            }

            // Three are allowed. A death that took the task before it ran counts too where nobody saw what was running.
            if (first!.Reasons.Count != 4 || deaths is < 2 or > 4 || first.Key != killer.Key)
            {
                throw new InvalidOperationException($"{first.Reasons.Count} reasons for {first.Key} after {deaths} deaths: {first.Message}");
            }

            killer.Dispose();
            after.Dispose();
        }

        // One that was next to it each time is as suspect as it is.
        await Trial.CheckAllAsync(futures, graph, wanted, e => e is WorkerLostException { Reasons.Count: 4 });
        Array.ForEach(futures, f => f.Dispose());
        await trial.RestAsync();
    }

    /// <summary>Tasks wait for a resource that nobody has: some are cancelled, then a worker comes that has it.</summary>
    private static async Task ResourcesAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 20);
        int[] wanted = graph.Some(trial.Random, 5);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        (Future<long[]> Future, long[] Expected)[] have = Asking("a", 2);
        (Future<long[]> Future, long[] Expected)[] haveNot = [.. Asking("b", 1), .. Asking("a", 3)];
        await Trial.CheckAllAsync(futures, graph, wanted);
        await CheckAsync(have);
        if (!trial.IsCalm)
        {
            await trial.UntilAsync(trial.Moment);
        }

        if (haveNot.Any(f => f.Future.IsDone))
        {
            throw new InvalidOperationException("A task ran without its resource.");
        }

        await trial.Client.CancelAsync(haveNot[6..].Select(f => f.Future));
        haveNot[5].Future.Dispose();
        trial.Cluster.Simulation.AddWorker(Having("a", 3).Add("b", 1));
        await CheckAsync(haveNot[..5]);
        Array.ForEach(futures, f => f.Dispose());
        Array.ForEach([.. have, .. haveNot], f => f.Future.Dispose());
        await trial.RestAsync();

        (Future<long[]>, long[])[] Asking(string resource, long amount) =>
        [
            .. Enumerable.Range(0, 4).Select(i => (
                trial.Client.Submit(SmallGraph.One, (i, 3), (long[])[amount], new TaskOptions { Resources = Having(resource, amount) }),
                SmallGraph.Many((i, 3), [[amount]]))),
        ];

        static async Task CheckAsync((Future<long[]> Future, long[] Expected)[] asked)
        {
            foreach ((Future<long[]> future, long[] expected) in asked)
            {
                await Trial.CheckAsync(future, expected);
            }
        }
    }

    private static async Task NobodyAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 20);
        int[] wanted = graph.Some(trial.Random, 5);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        if (!trial.IsCalm)
        {
            await trial.UntilAsync(trial.Moment);
        }

        Future<long[]> nobody = trial.Client.Submit(SmallGraph.One, (1, 3), (long[])[1], new TaskOptions { Resources = Having("nothing", 1) });
        Future<long[]> onIt = trial.Client.Submit(SmallGraph.One, (2, 3), nobody);
        if (await Trial.CheckAsync(nobody, [], e => e is NoWorkerException) | await Trial.CheckAsync(onIt, [], e => e is NoWorkerException))
        {
            throw new InvalidOperationException("A task ran without its resource.");
        }

        await Trial.CheckAllAsync(futures, graph, wanted);
        Array.ForEach([.. futures, nobody, onIt], f => f.Dispose());
        await trial.RestAsync();
    }

    private static void StrikeByProgram(Trial trial) => trial.Moment = trial.Calm.Moment(trial.Chance);

    private static void StrikeWorkers(Trial trial)
    {
        for (int i = 0; i < 2; i++)
        {
            trial.At(trial.Calm.Moment(trial.Chance), Fault.Kill(trial.Any(trial.Cluster.Workers), trial.Seconds(0.01, 1)));
        }
    }

    private static ImmutableSortedDictionary<string, double> Having(string resource, double amount) =>
        ImmutableSortedDictionary<string, double>.Empty.Add(resource, amount);
}
