using System.Runtime.CompilerServices;

namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>One run of a scenario's program: once without trouble, to learn when what happens, and once with it.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="client">The program's client.</param>
/// <param name="calm">The run without trouble; null in that run itself.</param>
internal sealed class Trial(SimulatedCluster cluster, Client client, CalmRun? calm)
{
    private readonly List<(Func<bool> IsSo, string Otherwise)> _expected = [];
    private readonly List<(TimeSpan Time, Fault Fault)> _atTimes = [];
    private readonly List<Fault> _withMessages = [];
    private (string What, string[] Kinds)? _struck;

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    public SimulatedCluster Cluster { get; } = cluster;

    public Client Client { get; } = client;

    /// <summary>Whether this is the run without trouble.</summary>
    public bool IsCalm => calm is null;

    /// <summary>The run without trouble, up to the trouble the same as this one to the last event.</summary>
    public CalmRun Calm => calm ?? throw new InvalidOperationException("The run without trouble has no other before it.");

    /// <summary>What the program draws from: the same in both runs.</summary>
    public Random Random { get; } = new((int)cluster.Options.Seed);

    /// <summary>What the trouble is drawn from.</summary>
    public Random Chance { get; } = new(unchecked((int)(cluster.Options.Seed * 7919) + 17));

    /// <summary>The worker that is lost; null in the run without trouble.</summary>
    public string? Victim { get; set; }

    /// <summary>When all that was asked for was there and the program came to its end; null before.</summary>
    public TimeSpan? Closing { get; set; }

    /// <summary>The least epoch that a coordinator has when the trouble is over.</summary>
    public int LeastEpoch { get; set; } = 1;

    /// <summary>When the program itself does what the scenario is about; only in the run with trouble.</summary>
    public TimeSpan Moment { get; set; }

    /// <summary>A scenario in which a program is struck at some moment of its run.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="options">The cluster.</param>
    /// <param name="program">The program.</param>
    /// <param name="strike">Brings the trouble about: called before the run with trouble begins.</param>
    public static Scenario Of(string name, SimulationOptions options, Func<Trial, Task> program, Action<Trial> strike) => new(
        name,
        options,
        (cluster, client) =>
        {
            var trial = new Trial(cluster, client, CalmRun.Of(cluster.Options, program));
            strike(trial);
            trial.Plan();
            return trial.RunAsync(program);
        });

    /// <summary>
    /// Something goes wrong at a time: the trouble that this scenario is about. At least one of all those must come about; where the first
    /// would come when the program has ended already, they all come that much earlier.
    /// </summary>
    public void At(TimeSpan time, Fault fault) => _atTimes.Add((time, fault));

    /// <summary>Something goes wrong with a message: as with <see cref="At"/>, at least one of all those must come about.</summary>
    public void When(Func<SimulatedMessage, bool> message, Fault fault, int times = 1)
    {
        _withMessages.Add(fault);
        Cluster.When(message, fault, times);
    }

    /// <summary>At the end of the run with trouble something must be so, or the trouble did not come about.</summary>
    public void Expect(Func<bool> isSo, string otherwise) => _expected.Add((isSo, otherwise));

    /// <summary>In this run the trouble comes with a message that says these things.</summary>
    public void Strikes(string what, string[] kinds) => _struck = (what, kinds);

    /// <summary>Waits until something is so, as it must be before long.</summary>
    public Task Until(Func<bool> isSo, string otherwise) => Until(() => Task.FromResult(isSo()), otherwise);

    /// <inheritdoc cref="Until(Func{bool}, string)"/>
    public async Task Until(Func<Task<bool>> isSo, string otherwise)
    {
        for (TimeSpan end = Cluster.Now + TimeSpan.FromMinutes(2); !await isSo(); await Cluster.Delay(TimeSpan.FromMilliseconds(50)))
        {
            if (Cluster.Now > end)
            {
                throw new InvalidOperationException(otherwise);
            }
        }
    }

    /// <summary>A value must be what it should be.</summary>
    public static Task Require<T>(Future<T> future, T expected, [CallerArgumentExpression(nameof(future))] string what = "") => Require(future.ResultAsync(), expected, what);

    /// <inheritdoc cref="Require{T}(Future{T}, T, string)"/>
    public static async Task Require<T>(Task<T> value, T expected, [CallerArgumentExpression(nameof(value))] string what = "")
    {
        T got = await value;
        if (!EqualityComparer<T>.Default.Equals(got, expected))
        {
            throw new InvalidOperationException($"{what} gave {got}, not {expected}.");
        }
    }

    /// <summary>Between two numbers of seconds.</summary>
    public TimeSpan Seconds(double from, double to) => TimeSpan.FromSeconds(from + (Chance.NextDouble() * (to - from)));

    /// <summary>One of several, by chance.</summary>
    public T Any<T>(IReadOnlyList<T> choices) => choices[Chance.Next(choices.Count)];

    /// <summary>Waits for the moment to come; past ones are here at once.</summary>
    public Task UntilAsync(TimeSpan moment) => moment > Cluster.Now ? Cluster.Delay(moment - Cluster.Now) : Task.CompletedTask;

    /// <summary>The result must be what a plain evaluation gives, or an error of a kind for which there is a reason.</summary>
    /// <param name="future">The result.</param>
    /// <param name="expected">What it must be.</param>
    /// <param name="mayFail">Whether there is a reason for this error; null where there is none for any.</param>
    /// <returns>Whether there was a result.</returns>
    public static async Task<bool> CheckAsync(Future<long[]> future, long[] expected, Func<Exception, bool>? mayFail = null)
    {
        long[] value;
        try
        {
            value = await future.ResultAsync();
        }
        catch (Exception exception) when (mayFail?.Invoke(exception) == true)
        {
            return false;
        }

        return value.AsSpan().SequenceEqual(expected)
            ? true
            : throw new InvalidOperationException($"{future.Key} gave [{value.Length}] {value[0]}…, not [{expected.Length}] {expected[0]}…");
    }

    /// <summary>All results of a list, each right.</summary>
    public static async Task CheckAllAsync(Future<long[]>[] futures, SmallGraph graph, int[] wanted, Func<Exception, bool>? mayFail = null)
    {
        for (int i = 0; i < wanted.Length; i++)
        {
            await CheckAsync(futures[i], graph.Values[wanted[i]], mayFail);
        }
    }

    /// <summary>
    /// The program has let go of everything, and its clients are still there: nothing may run, be queued, held or remembered any more, on
    /// the coordinator and on every worker.
    /// </summary>
    public async Task RestAsync()
    {
        TimeSpan end = Cluster.Now + TimeSpan.FromMinutes(5);
        while (Unwanted() is { } what)
        {
            if (Cluster.Now > end)
            {
                throw new InvalidOperationException($"Nobody wants anything, but {what}.{Environment.NewLine}{Cluster.Dump()}");
            }

            await Cluster.Delay(s_second);
        }
    }

    /// <summary>Whether something of a kind went wrong in this run.</summary>
    public bool Went(FaultKind kind) => Cluster.History.Faults.Any(f => f.Kind == kind);

    /// <summary>What was planned must happen; and something must have been planned, if only that the program itself does it at some moment.</summary>
    private void Plan()
    {
        if (_atTimes.Count > 0)
        {
            // Up to the first trouble the run is the same as the calm one: that comes while something still happens.
            TimeSpan first = _atTimes.Min(p => p.Time), last = Calm.Events[^1].Time;
            TimeSpan late = first > last ? first - last : TimeSpan.Zero;
            _atTimes.ForEach(p => Cluster.At(p.Time - late, p.Fault));
        }

        foreach (Fault[] planned in (Fault[][])[[.. _atTimes.Select(p => p.Fault)], [.. _withMessages]])
        {
            if (planned.Length > 0)
            {
                Expect(() => Array.Exists(planned, p => Cluster.History.Faults.Any(f => Same(f, p))), $"of {string.Join("; ", planned)} nothing happened");
            }
        }

        if (_expected.Count == 0 && Moment == TimeSpan.Zero && !Cluster.Simulation.Faults.IsScripted)
        {
            throw new VacuousScenarioException("No trouble was planned.");
        }

        static bool Same(Fault one, Fault other) => (one with { Time = null, Message = null }) == (other with { Time = null, Message = null });
    }

    private async Task RunAsync(Func<Trial, Task> program)
    {
        await program(this);
        foreach ((Func<bool> isSo, string otherwise) in _expected)
        {
            // A list of faults, from which some were left out, may well do nothing.
            if (!Cluster.Simulation.Faults.IsScripted && !isSo())
            {
                throw new VacuousScenarioException($"The trouble did not come about: {otherwise}.");
            }
        }

        if (_struck is { } struck)
        {
            MessageKinds.Count(struck.What, struck.Kinds);
        }
    }

    private string? Unwanted()
    {
        if (Cluster.Simulation.Coordinator.State is not { } state)
        {
            return "no coordinator is in office";
        }

        return state.TaskCount + state.GraphCount > 0
            ? $"the coordinator has {state.TaskCount} tasks and {state.GraphCount} graphs"
            : Cluster.Simulation.Workers.Where(w => w.IsAlive).Select(w => w.Leftover()).FirstOrDefault(l => l is not null);
    }
}
