namespace Actors.Graph.Tasks;

public sealed partial class TaskGraph
{
    /// <summary>
    /// Makes one task of every linear chain: where a task's result is the only input of one other task, no output, and used
    /// nowhere else, both run as one under the key of the later. Annotations survive: only tasks of equal annotations are
    /// joined, except that a chain which begins with a producer stays one. Kernels that cannot be fused are left alone.
    /// </summary>
    /// <returns>The smaller graph; this one when it has no such chain.</returns>
    public TaskGraph FuseLinear()
    {
        int[] before = Links(out bool[] absorbed, out int joined);
        if (joined == 0)
        {
            return this;
        }

        int count = Count - joined;
        var ids = new int[Count];
        int kept = 0;
        for (int id = 0; id < Count; id++)
        {
            ids[id] = absorbed[id] ? -1 : kept++;
        }

        var keys = new TaskKey[count];
        var kernels = new Kernel?[count];
        TaskAnnotations[]? annotations = _annotations is null ? null : new TaskAnnotations[count];
        var offsets = new int[count + 1];
        var inputs = new List<int>(_inputs.Length);
        var fuser = new ChainFuser();
        for (int id = 0; id < Count; id++)
        {
            int to = ids[id];
            if (to < 0)
            {
                continue;
            }

            int head = id;
            if (before[id] >= 0)
            {
                head = CollectChain(id, before, fuser);
                kernels[to] = fuser.Fuse();
            }
            else
            {
                kernels[to] = _kernels[id];
            }

            keys[to] = _keys[id];
            annotations?[to] = fuser.Annotate(_annotations![id], _annotations[head]);
            foreach (int input in Inputs(head))
            {
                inputs.Add(ids[input]);
            }

            offsets[to + 1] = inputs.Count;
        }

        return new TaskGraph(keys, kernels, annotations, offsets, [.. inputs], Map(_outputs, ids));
    }

    /// <summary>For each task the one that runs before it in its chain, −1 for none.</summary>
    private int[] Links(out bool[] absorbed, out int joined)
    {
        var isOutput = new bool[Count];
        foreach (int output in _outputs)
        {
            isOutput[output] = true;
        }

        absorbed = new bool[Count];
        var before = new int[Count];
        joined = 0;
        for (int id = 0; id < Count; id++)
        {
            before[id] = -1;
            ReadOnlySpan<int> inputs = Inputs(id);
            if (inputs.Length == 1 && !isOutput[inputs[0]] && Dependents(inputs[0]).Length == 1
                && CanFuse(id) && CanFuse(inputs[0]) && MayShareTask(inputs[0], id))
            {
                before[id] = inputs[0];
                absorbed[inputs[0]] = true;
                joined++;
            }
        }

        return before;
    }

    private bool CanFuse(int id) => _kernels[id] is { CanFuse: true };

    private bool MayShareTask(int first, int second)
    {
        if (_annotations is null)
        {
            return true;
        }

        TaskAnnotations left = _annotations[first];
        TaskAnnotations right = _annotations[second];
        return ReferenceEquals(left, right) || left.Equals(right) || (left.IsProducer && left.Equals(right with { IsProducer = true }));
    }

    private int CollectChain(int tail, int[] before, ChainFuser fuser)
    {
        fuser.Clear();
        int head = tail;
        fuser.AddBefore(_kernels[tail]!);
        while (before[head] >= 0)
        {
            head = before[head];
            fuser.AddBefore(_kernels[head]!);
        }

        fuser.Close(Inputs(head).Length);
        return head;
    }

    /// <summary>Collects the kernels of one chain after the other; equal neighbours get the same fused kernel, so many equal chains cost little.</summary>
    private sealed class ChainFuser
    {
        private readonly List<Kernel> _chain = [];
        private readonly List<Kernel> _last = [];
        private int _inputs;
        private int _lastInputs = -1;
        private FusedKernel? _lastFused;
        private TaskAnnotations? _plain;
        private TaskAnnotations? _producer;

        public void Clear() => _chain.Clear();

        public void AddBefore(Kernel kernel) => _chain.Add(kernel);

        public void Close(int inputs)
        {
            _chain.Reverse();
            _inputs = inputs;
        }

        public FusedKernel Fuse()
        {
            bool same = _inputs == _lastInputs && _chain.Count == _last.Count;
            for (int i = 0; same && i < _chain.Count; i++)
            {
                same = ReferenceEquals(_chain[i], _last[i]);
            }

            if (same)
            {
                return _lastFused!;
            }

            _last.Clear();
            _last.AddRange(_chain);
            _lastInputs = _inputs;
            return _lastFused = FusedKernel.Chain([.. _chain], _inputs);
        }

        public TaskAnnotations Annotate(TaskAnnotations tail, TaskAnnotations head)
        {
            if (tail.IsProducer || !head.IsProducer)
            {
                return tail;
            }

            if (!ReferenceEquals(_plain, tail))
            {
                (_plain, _producer) = (tail, tail with { IsProducer = true });
            }

            return _producer!;
        }
    }
}
