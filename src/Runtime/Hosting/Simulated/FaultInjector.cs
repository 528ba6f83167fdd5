using System.Globalization;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>
/// Decides what goes wrong: by chance and by rules, or exactly as a list says. Whatever happens is noted in the form of such a list, so
/// that a run can be repeated, and repeated without some of it.
/// </summary>
internal sealed class FaultInjector
{
    private readonly Simulation _simulation;
    private readonly FaultPlan _plan;
    private readonly IReadOnlyList<Fault>? _script;
    private readonly Dictionary<string, List<Fault>> _byMessage = new(StringComparer.Ordinal);
    private readonly List<Rule> _rules = [];
    private readonly SimulationRandom _random;
    private bool _hasRates;
    private bool _isOver;

    /// <param name="simulation">The simulation.</param>
    /// <param name="plan">Rates, and what is certain.</param>
    /// <param name="script">Exactly what is to happen, instead of the plan; null for the plan.</param>
    public FaultInjector(Simulation simulation, FaultPlan plan, IReadOnlyList<Fault>? script)
    {
        _simulation = simulation;
        _plan = plan;
        _script = script;
        _random = new SimulationRandom(simulation.Options.Seed, "faults");
        _hasRates = script is null && plan.Drop + plan.Duplicate + plan.Delay + plan.Reorder + plan.Reset + plan.Corrupt > 0;
    }

    /// <summary>Whether anything may happen to messages.</summary>
    public bool IsActive => !_isOver && (_hasRates || _byMessage.Count > 0 || _rules.Count > 0);

    /// <summary>Whether what happens is given, so that programs add nothing to it.</summary>
    public bool IsScripted => _script is not null;

    public void Begin()
    {
        foreach (Fault fault in _script ?? _plan.Script)
        {
            Add(fault);
        }

        if (_script is null)
        {
            BeginChance();
        }
    }

    /// <summary>No more trouble, and what there is passes.</summary>
    public void End()
    {
        _isOver = true;
        _hasRates = false;
    }

    /// <summary>Something is to go wrong, at its time or with its message.</summary>
    public void Add(Fault fault)
    {
        if (fault.Message is { } message)
        {
            if (!_byMessage.TryGetValue(message, out List<Fault>? faults))
            {
                _byMessage.Add(message, faults = []);
            }

            faults.Add(fault);
        }
        else
        {
            TimeSpan at = fault.Time ?? throw new ArgumentException($"When is '{fault}' to happen? It has neither a time nor a message.", nameof(fault));
            _simulation.At(at, new Occurrence(SimulationEventKind.Fault, _simulation.World, _simulation.World, () => Apply(fault)) { IsProgress = true }, first: true);
        }
    }

    public void When(Func<SimulatedMessage, bool> predicate, Fault fault, int times) => _rules.Add(new Rule(predicate, fault) { Left = times });

    public MessageFate Decide(MessageLink link, long number, SimulationEventKind kind, object payload)
    {
        MessageFate fate = default;
        string? name = null;
        if (_byMessage.Count > 0 && _byMessage.TryGetValue(name = Name(), out List<Fault>? faults))
        {
            foreach (Fault fault in faults)
            {
                Happen(fault, ref fate, name);
            }
        }

        for (int i = 0; i < _rules.Count; i++)
        {
            Rule rule = _rules[i];
            if (rule.Predicate(new SimulatedMessage(link, kind, number, payload)))
            {
                if (--rule.Left == 0)
                {
                    _rules.RemoveAt(i--);
                }

                Happen(rule.Fault, ref fate, name ??= Name());
            }
        }

        if (_hasRates && _simulation.Now < _plan.Until && Chance(link, kind) is { } drawn)
        {
            Happen(drawn, ref fate, name ?? Name());
        }

        return fate;

        string Name() => string.Create(CultureInfo.InvariantCulture, $"{link.Name}#{number}");
    }

    private void Happen(Fault fault, ref MessageFate fate, string message)
    {
        fault = fault with { Message = message, Time = null };
        switch (fault.Kind)
        {
            case FaultKind.Drop:
                fate = fate with { IsLost = true };
                break;
            case FaultKind.Duplicate:
                fate = fate with { Repeat = fault.Duration };
                break;
            case FaultKind.Delay:
                fate = fate with { Delay = fate.Delay + fault.Duration };
                break;
            case FaultKind.Reorder:
                fate = fate with { Delay = fate.Delay + fault.Duration, IsOvertaken = true };
                break;
            case FaultKind.Reset:
                fate = fate with { Resets = true };
                break;
            case FaultKind.Corrupt:
                fate = fate with { IsCorrupt = true };
                break;
            default:
                // Not in the middle of what is being sent: as the very next thing.
                Fault later = fault;
                _simulation.At(
                    _simulation.Now, new Occurrence(SimulationEventKind.Fault, _simulation.World, _simulation.World, () => Apply(later)), first: true);
                return;
        }

        _simulation.History.Add(fault);
    }

    private Fault? Chance(MessageLink link, SimulationEventKind kind)
    {
        SimulationRandom random = link.Faults;
        double draw = random.NextDouble();
        TimeSpan much = TimeSpan.FromTicks(20 * (_simulation.Options.Network.Latency + _simulation.Options.Network.Jitter).Ticks);
        if (kind is SimulationEventKind.Data)
        {
            return draw < _plan.Corrupt ? Fault.Corrupt() : draw < _plan.Corrupt + _plan.Reset ? Fault.Reset() : null;
        }

        if ((draw -= _plan.Delay) < 0)
        {
            return Fault.Delay(random.Around(much));
        }

        if ((draw -= _plan.Drop) < 0)
        {
            return Fault.Drop();
        }

        if (link.IsConnection)
        {
            return null;
        }

        if ((draw -= _plan.Duplicate) < 0)
        {
            return Fault.Duplicate(random.Around(much));
        }

        if ((draw -= _plan.Reorder) < 0)
        {
            return Fault.Reorder(random.Around(much));
        }

        return draw - _plan.Reset < 0 ? Fault.Reset() : null;
    }

    private void BeginChance()
    {
        Every(_plan.KillWorkerEvery, () => Worker() is { } w ? Fault.Kill(w, Soon()) : null);
        Every(_plan.KillCoordinatorEvery, () => _random.Next(2) == 0 ? Fault.Kill(Fault.Coordinator, Soon()) : Fault.Freeze(Fault.Coordinator, Soon()));
        Every(_plan.FreezeEvery, () => Worker() is { } w ? Fault.Freeze(w, Soon() * (_random.Next(4) == 0 ? 10 : 1)) : null);
        Every(_plan.SlowEvery, () => Worker() is { } w ? Fault.Slow(w, 2 + _random.Next(20), Soon() * 2) : null);
        Every(_plan.PartitionEvery, () => Nodes() is { Length: > 0 } n ? Fault.Partition(Soon() * (_random.Next(4) == 0 ? 10 : 1), n) : null);
        Every(_plan.DiskFullEvery, () => Worker() is { } w ? Fault.DiskFull(w, Soon()) : null);
        Every(_plan.ReadErrorsEvery, () => Worker() is { } w ? Fault.ReadErrors(w, Soon()) : null);
        Every(_plan.ClockEvery, () => Fault.Clock(_random.Next(4) == 0 ? Fault.Coordinator : Worker() ?? Fault.Coordinator, Soon(), (_random.NextDouble() - 0.5) / 2));
        Every(_plan.RetireEvery, () => Worker() is { } w && OthersStay(w) ? Fault.Retire(w) : null);
        Every(_plan.JoinEvery, Fault.Join);
    }

    private void Every(TimeSpan mean, Func<Fault?> make)
    {
        if (mean > TimeSpan.Zero)
        {
            Next(TimeSpan.Zero);
        }

        void Next(TimeSpan last)
        {
            TimeSpan at = last + _random.Around(mean);
            if (at < _plan.Until)
            {
                _simulation.At(at, new Occurrence(SimulationEventKind.Fault, _simulation.World, _simulation.World, () => Happen(at)) { IsProgress = true }, first: true);
            }
        }

        void Happen(TimeSpan at)
        {
            if (!_isOver)
            {
                if (make() is { } fault)
                {
                    Apply(fault with { Time = at });
                }

                Next(at);
            }
        }
    }

    private string? Worker()
    {
        SimulatedWorker[] alive = [.. _simulation.Workers.Where(w => w.IsAlive && w.Frozen is null)];
        return alive.Length == 0 ? null : alive[_random.Next(alive.Length)].Name;
    }

    private bool OthersStay(string worker) =>
        _simulation.Coordinator.State is { } state && state.Workers().Any(w => !w.IsRetiring && _simulation.WorkerOf(w.Worker) is { } other && other.Name != worker);

    private string[] Nodes() => [.. _simulation.Workers.Where(w => w.IsAlive && _random.Next(3) == 0).Select(w => w.Name)];

    private TimeSpan Soon() => _random.Around(_plan.Recovery);

    private void Apply(Fault fault)
    {
        if (!_isOver && _simulation.Apply(fault))
        {
            _simulation.History.Add(fault);
        }
    }

    private sealed class Rule(Func<SimulatedMessage, bool> predicate, Fault fault)
    {
        public Func<SimulatedMessage, bool> Predicate { get; } = predicate;

        public Fault Fault { get; } = fault;

        public int Left { get; set; }
    }
}
