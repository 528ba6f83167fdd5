namespace Actors.Graph.Tasks;

/// <summary>
/// Plays a graph through with one worker and counts the results that are alive. Whatever the strategy, a task that can run and
/// whose run is the last use of some result is run at once: it takes no more room than it gives back.
/// </summary>
internal sealed class OrderingRun
{
    private const int Done = -1;
    private const int Claimed = -2;

    private readonly OrderingLayout _layout;
    private readonly int[] _missing;
    private readonly int[] _unready;
    private readonly int[] _waiting;
    private readonly int[] _waitingXor;
    private readonly int[] _cursor;
    private readonly int[] _path;
    private readonly int[] _claimed;
    private int[] _order;
    private int _count;
    private int _claims;
    private int _alive;
    private bool _release;

    public OrderingRun(OrderingLayout layout)
    {
        _layout = layout;
        int count = layout.Count;
        _missing = new int[count];
        _unready = new int[count];
        _waiting = new int[count];
        _waitingXor = new int[count];
        _cursor = new int[count];
        _path = new int[count];
        _claimed = new int[count];
        _order = [];
    }

    /// <summary>The most results alive at once in the last play.</summary>
    public int Peak { get; private set; }

    /// <summary>The results alive, summed over the runs of the last play.</summary>
    public long Area { get; private set; }

    /// <summary>The tasks in the order a strategy runs them.</summary>
    public int[] Play(OrderingStrategy strategy)
    {
        Reset();
        _release = strategy == OrderingStrategy.Release;
        switch (strategy)
        {
            case OrderingStrategy.Oldest:
                PushOldest();
                break;
            case OrderingStrategy.Newest:
                PushNewest();
                break;
            case OrderingStrategy.Plain:
                for (int task = 0; task < _layout.Count; task++)
                {
                    Run(task);
                }

                break;
            default:
                foreach (int output in _layout.Outputs)
                {
                    Pull(output);
                }

                for (int task = _layout.Count - 1; task >= 0 && _count < _layout.Count; task--)
                {
                    Pull(task);
                }

                break;
        }

        return _order;
    }

    private void Reset()
    {
        _order = new int[_layout.Count];
        (_count, _claims, _alive, Peak, Area) = (0, 0, 0, 0, 0);
        for (int task = 0; task < _layout.Count; task++)
        {
            _missing[task] = _layout.Inputs(task).Length;
            ReadOnlySpan<int> dependents = _layout.Dependents(task);
            _waiting[task] = _unready[task] = dependents.Length;
            int all = 0;
            foreach (int dependent in dependents)
            {
                all ^= dependent;
            }

            _waitingXor[task] = all;
            _cursor[task] = 0;
        }
    }

    /// <summary>Runs what a goal needs, depth-first, and the goal.</summary>
    private void Pull(int goal)
    {
        int depth = 0;
        _path[depth++] = goal;
        while (depth > 0)
        {
            int task = _path[depth - 1];
            if (_missing[task] < 0)
            {
                depth--;
            }
            else if (_missing[task] == 0)
            {
                depth--;
                Run(task);
                RunClaimed();
            }
            else
            {
                ReadOnlySpan<int> inputs = _layout.Inputs(task);
                int i = _cursor[task];
                while (_missing[inputs[i]] < 0)
                {
                    i++;
                }

                _cursor[task] = i;
                _path[depth++] = inputs[i];
            }
        }
    }

    private void PushOldest()
    {
        int oldest = 0;
        int root = 0;
        while (_count < _layout.Count)
        {
            if (oldest == _count)
            {
                // All that hangs together with what has run has run: a task without inputs begins the next part.
                while (_missing[root] != 0)
                {
                    root++;
                }

                Pull(root);
            }
            else if (FirstWaiting(_order[oldest]) is int goal and >= 0)
            {
                Pull(goal);
            }
            else
            {
                oldest++;
            }
        }
    }

    private void PushNewest()
    {
        var stack = new int[_layout.Count];
        int height = 0;
        int stacked = 0;
        int root = 0;
        while (_count < _layout.Count)
        {
            while (stacked < _count)
            {
                stack[height++] = _order[stacked++];
            }

            if (height == 0)
            {
                while (_missing[root] != 0)
                {
                    root++;
                }

                Pull(root);
            }
            else if (FirstWaiting(stack[height - 1]) is int goal and >= 0)
            {
                Pull(goal);
            }
            else
            {
                height--;
            }
        }
    }

    /// <summary>The first dependent of a task that has run which has not; −1 when all have.</summary>
    private int FirstWaiting(int task)
    {
        if (_waiting[task] == 0)
        {
            return -1;
        }

        // A task that has run looks at no input any more, so its cursor is free to walk its dependents.
        ReadOnlySpan<int> dependents = _layout.Dependents(task);
        int i = _cursor[task];
        while (_missing[dependents[i]] < 0)
        {
            i++;
        }

        _cursor[task] = i;
        return dependents[i];
    }

    private void Run(int task)
    {
        _missing[task] = Done;
        _cursor[task] = 0;
        _order[_count++] = task;
        _alive++;
        Peak = Math.Max(Peak, _alive);
        foreach (int input in _layout.Inputs(task))
        {
            _waitingXor[input] ^= task;
            int waiting = --_waiting[input];
            if (_layout.IsOutput(input))
            {
                continue;
            }

            if (waiting == 0)
            {
                _alive--;
            }
            else if (waiting == 1 && _missing[_waitingXor[input]] == 0)
            {
                Claim(_waitingXor[input]);
            }
        }

        if (_waiting[task] == 0 && !_layout.IsOutput(task))
        {
            _alive--;
        }

        Area += _alive;
        foreach (int dependent in _layout.Dependents(task))
        {
            if (--_missing[dependent] == 0)
            {
                Ready(dependent);
            }
        }
    }

    private void Ready(int task)
    {
        bool frees = false;
        foreach (int input in _layout.Inputs(task))
        {
            bool last = --_unready[input] == 0 && !_layout.IsOutput(input);
            frees |= _waiting[input] == 1 && !_layout.IsOutput(input);
            if (last && _release && _waiting[input] > 1)
            {
                foreach (int dependent in _layout.Dependents(input))
                {
                    if (_missing[dependent] == 0)
                    {
                        Claim(dependent);
                    }
                }
            }
        }

        if (frees && _missing[task] == 0)
        {
            Claim(task);
        }
    }

    private void Claim(int task)
    {
        _missing[task] = Claimed;
        _claimed[_claims++] = task;
    }

    private void RunClaimed()
    {
        while (_claims > 0)
        {
            Run(_claimed[--_claims]);
        }
    }
}
