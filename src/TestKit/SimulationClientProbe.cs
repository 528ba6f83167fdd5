using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Hosting.Simulated;
using Actors.Runtime.Protocol;
using Akka.Actor;
using Akka.TestKit;

namespace Actors.TestKit;

/// <summary>Stands for a client: it says what the test has it say, and keeps what it is told of the results it wants.</summary>
public sealed class SimulationClientProbe
{
    private readonly SimulationTestKit _kit;
    private readonly ClientProbe _client;
    private readonly List<SubmitGraph> _submitted = [];
    private readonly HashSet<TaskKey> _wanted = [];
    private long _number;

    internal SimulationClientProbe(SimulationTestKit kit, TestProbe probe, string name)
    {
        _kit = kit;
        Probe = probe;
        Name = name;
        _client = kit.Do(() => new ClientProbe(kit.Simulation, name));
        _client.Received = OnUpdate;
        _client.Met = _ => Announce();
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The Akka probe that gets all it is told: <see cref="ResultNews"/>, in order.</summary>
    public TestProbe Probe { get; }

    /// <summary>Whether it tells a coordinator that takes over, or asks, all that it has submitted and wants still, as clients do.</summary>
    public bool AnnouncesItself { get; set; } = true;

    /// <summary>Submits a graph and wants its outputs.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">Priority, retries, workers; null for none.</param>
    /// <returns>The keys of the outputs.</returns>
    public IReadOnlyList<TaskKey> Submit(TaskGraph graph, TaskOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _ = graph.Order;
        var submit = new SubmitGraph(_client.Id, _submitted.Count + 1, graph, (options ?? TaskOptions.Default).ToSubmit());
        TaskKey[] outputs = [.. graph.Outputs.ToArray().Select(graph.Key)];
        _submitted.Add(submit);
        _wanted.UnionWith(outputs);
        Send(submit);
        return outputs;
    }

    /// <summary>Submits a lazy value and wants it.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The lazy value: a <c>Delayed</c>, an array's sum, …</param>
    /// <param name="options">Priority, retries, workers; null for none.</param>
    /// <returns>The key of the result.</returns>
    public TaskKey Submit<T>(ILazy<T> value, TaskOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Submit(ExprPlan.Of(value.ResultExpr).ToGraph(), options)[0];
    }

    /// <summary>Wants results that others have submitted.</summary>
    /// <param name="results">Their keys.</param>
    public void Want(params IReadOnlyList<TaskKey> results)
    {
        _wanted.UnionWith(results);
        Send(new WantKeys(_client.Id, results));
    }

    /// <summary>Does not want results any more, and will not be told of them.</summary>
    /// <param name="results">Their keys.</param>
    public void Release(params IReadOnlyList<TaskKey> results)
    {
        _wanted.ExceptWith(results);
        Send(new ReleaseKeys(_client.Id, results));
    }

    /// <summary>Cancels results, and what of its own depends on them.</summary>
    /// <param name="results">Their keys.</param>
    /// <param name="force">Whether other clients lose them too.</param>
    /// <param name="reason">Why.</param>
    public void Cancel(IReadOnlyList<TaskKey> results, bool force = false, string reason = "cancelled by the test") =>
        Send(new CancelKeys(_client.Id, results, force, reason));

    /// <summary>Cancels a result, and what of its own depends on it.</summary>
    /// <param name="result">Its key.</param>
    public void Cancel(TaskKey result) => Cancel([result]);

    /// <summary>Has failed results tried again.</summary>
    /// <param name="results">Their keys.</param>
    public void Retry(params IReadOnlyList<TaskKey> results)
    {
        _wanted.UnionWith(results);
        Send(new RetryKeys(_client.Id, results));
    }

    /// <summary>Leaves: it wants nothing any more.</summary>
    public void Leave() => _kit.Do(() => _kit.Simulation.Host.Detach(_client.Id));

    /// <summary>The next it is told is news of a result.</summary>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public ResultNews ExpectNews(TimeSpan? within = null) => ProbeMessages.Expect<ResultNews>(_kit, Probe, Name, "news", _ => true, within);

    /// <summary>The next it is told is that a result is there.</summary>
    /// <param name="result">The result.</param>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public ResultNews ExpectFinished(TaskKey result, TimeSpan? within = null) => Expect(result, ResultStatus.Finished, within);

    /// <summary>The next it is told is that a result failed.</summary>
    /// <param name="result">The result.</param>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <returns>Why; <see cref="TaskFailure.Key"/> is the task that failed first.</returns>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public TaskFailure ExpectFailed(TaskKey result, TimeSpan? within = null) => Expect(result, ResultStatus.Failed, within).Failure!;

    /// <summary>The next it is told is that a result is in a certain state.</summary>
    /// <param name="result">The result.</param>
    /// <param name="status">The state.</param>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public ResultNews Expect(TaskKey result, ResultStatus status, TimeSpan? within = null) =>
        ProbeMessages.Expect<ResultNews>(_kit, Probe, Name, $"that {result} is {status}", n => n.Key == result && n.Status == status, within);

    /// <summary>Among what it is told is that a result is in a certain state; what came before that is passed over.</summary>
    /// <param name="result">The result.</param>
    /// <param name="status">The state.</param>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public ResultNews FishFor(TaskKey result, ResultStatus status, TimeSpan? within = null) =>
        ProbeMessages.FishFor<ResultNews>(_kit, Probe, Name, $"that {result} is {status}", n => n.Key == result && n.Status == status, within);

    /// <summary>It is told nothing for some time.</summary>
    /// <param name="during">How long, in virtual time; all of it passes.</param>
    /// <exception cref="SimulationFailedException">It is told something.</exception>
    public void ExpectNoMessage(TimeSpan during) => ProbeMessages.ExpectNone(_kit, Probe, Name, during);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private void Send(ClientStimulus stimulus) => _kit.Do(() => SendNow(stimulus));

    private void SendNow(ClientStimulus stimulus) => _kit.Simulation.Host.Send(stimulus with { Number = ++_number });

    /// <summary>Of each graph it names what is wanted, and what others stand on.</summary>
    private void Announce()
    {
        if (!AnnouncesItself)
        {
            return;
        }

        var needed = new HashSet<TaskKey>(_wanted);
        foreach (TaskGraph graph in _submitted.Select(s => s.Graph))
        {
            needed.UnionWith(Enumerable.Range(0, graph.Count).Where(graph.IsExternal).Select(graph.Key));
        }

        SubmitGraph[] graphs =
        [
            .. _submitted
                .Select(s => s with { Outputs = [.. s.Graph.Outputs.ToArray().Where(output => needed.Contains(s.Graph.Key(output)))] })
                .Where(s => s.Outputs!.Length > 0),
        ];
        SendNow(new ClientAnnounced(_client.Id, graphs, [.. _wanted]));
    }

    private void OnUpdate(ClientUpdate update)
    {
        if (update.AskAnnounce)
        {
            Announce();
        }

        foreach (KeyUpdate news in update.Keys)
        {
            ResultStatus status = news.Status switch
            {
                KeyStatus.Pending => ResultStatus.Pending,
                KeyStatus.Finished => ResultStatus.Finished,
                KeyStatus.Erred => ResultStatus.Failed,
                KeyStatus.Cancelled => ResultStatus.Cancelled,
                KeyStatus.Lost => ResultStatus.Lost,
                _ => throw new InvalidOperationException($"No client is told of {news.Status}."),
            };
            if (status is ResultStatus.Failed or ResultStatus.Cancelled)
            {
                // It stays as it is, with other coordinators too.
                _wanted.Remove(news.Key);
            }

            Probe.Ref.Tell(
                new ResultNews(news.Key, status)
                {
                    Worker = status == ResultStatus.Finished ? news.Holder.Name : null,
                    Size = new ByteSize(news.Bytes),
                    Failure = news.Failure,
                    Reason = news.Reason,
                },
                ActorRefs.NoSender);
        }
    }
}
