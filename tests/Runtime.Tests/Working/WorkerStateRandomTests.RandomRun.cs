using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

public sealed partial class WorkerStateRandomTests
{
    private sealed class RandomRun
    {
        private const int Keys = 12;
        private static readonly WorkerId[] s_peers = [new("w2"), new("w3"), new("w4")];

        private readonly Random _random;
        private readonly WorkerState _state;
        private readonly Queue<WorkerStimulus> _mailbox = new();
        private readonly List<(ExecuteKernel Kernel, bool Cancelled)> _kernels = [];
        private readonly List<FetchInputs> _fetches = [];
        private readonly List<TaskKey> _spills = [];
        private readonly List<TaskKey> _loads = [];
        private readonly HashSet<TaskKey> _memory = [];
        private readonly HashSet<TaskKey> _disk = [];
        private readonly HashSet<TaskKey> _unreadable = [];
        private readonly HashSet<TaskKey> _lost = [];

        /// <summary>What the coordinator believes is here.</summary>
        private readonly HashSet<TaskKey> _believed = [];
        private readonly Dictionary<AttemptRef, int> _open = [];
        private readonly HashSet<AttemptRef> _ended = [];
        private readonly List<string> _trace = [];
        private readonly bool _spill;
        private int _epoch = 1;
        private long _attempt;
        private long _command;
        private long _report;
        private TimeSpan _now;

        public RandomRun(int seed, int threads, bool spill, long limit)
        {
            _random = new Random(seed);
            _spill = spill;
            _state = new WorkerState(new WorkerOptions
            {
                Id = WorkerHarness.Me, Threads = threads, MemoryLimit = limit, SpillEnabled = spill, MaxFetchBytes = 300, MaxBytesInFlight = 500, MaxConnections = 2,
                ValidateAfterEachEvent = true,
            });
        }

        public string Trace => string.Join(Environment.NewLine, _trace.TakeLast(60).Concat(_state.Dump()));

        public void Disturb(int steps)
        {
            for (int step = 0; step < steps; step++)
            {
                _now += TimeSpan.FromSeconds(_random.Next(3));
                switch (_random.Next(14))
                {
                    case 0 or 1 or 2:
                        Command();
                        break;
                    case 3 or 4:
                        EndKernel();
                        break;
                    case 5:
                        AnswerFetch(trouble: true);
                        break;
                    case 6:
                        EndSpill(trouble: true);
                        break;
                    case 7:
                        EndLoad(trouble: true);
                        break;
                    case 8 when _random.Next(4) == 0:
                        Post(new MemoryMeasured(_random.Next(500)));
                        break;
                    case 9 when _random.Next(60) == 0:
                        _epoch++;
                        _command = 0;
                        _report = 0;
                        _believed.Clear();
                        _open.Clear();
                        break;
                    case 10 when _kernels.Count > 0 && _random.Next(3) == 0:
                        ExecuteKernel kernel = _kernels[_random.Next(_kernels.Count)].Kernel;
                        Post(new KernelSeceded(kernel.Key, kernel.Attempt));
                        break;
                    case 11 when _disk.Count > 0 && _random.Next(6) == 0:
                        FailPeersRead();
                        break;
                    default:
                        Deliver();
                        break;
                }
            }
        }

        public void Settle()
        {
            Post(new CommandReceived(new WorkerCommand(_epoch, ++_command)));
            Post(new MemoryMeasured(0));
            int rests = 0;
            for (int round = 0; round < 5000; round++)
            {
                while (_mailbox.Count > 0)
                {
                    Deliver();
                }

                if (_kernels.Count + _fetches.Count + _spills.Count + _loads.Count == 0)
                {
                    if (_state.TaskCount == 0 || ++rests > 10)
                    {
                        break;
                    }

                    // A disk that refused is tried again after a while, and what has no room is not waited for without end.
                    _now += TimeSpan.FromSeconds(11);
                    Post(new MemoryMeasured(0));
                    continue;
                }

                EndKernel();
                AnswerFetch(trouble: false);
                EndSpill(trouble: false);
                EndLoad(trouble: false);
            }

            Assert.Equal(0, _state.TaskCount);
            Assert.Empty(_open);
            Assert.Equal((0, 0, 0L), (_state.RunningCount, _state.AbandonedCount, _state.ReservedBytes));

            // The other way round is not so: a Free may cross the report of a copy that was lost and fetched again. A task that
            // relies on it is given back.
            Assert.Subset(_believed, new HashSet<TaskKey>(_memory.Concat(_disk)));
            Post(new CommandReceived(new WorkerCommand(_epoch, ++_command) { Free = [.. _believed] }));
            Deliver();
            while (_spills.Count + _loads.Count + _mailbox.Count > 0)
            {
                EndSpill(trouble: false);
                EndLoad(trouble: false);
                Deliver();
            }

            Assert.Equal((0, 0L), (_state.PartitionCount, _state.MemoryBytes));
            Assert.Empty(_memory);
            Assert.Empty(_disk);
        }

        private static TaskKey Key(int index) => s_group.Key(index);

        private static readonly TaskGroup s_group = TaskGroup.Of("k", 1, Keys);

        private void Post(WorkerStimulus stimulus) => _mailbox.Enqueue(stimulus);

        private void Command()
        {
            var command = new WorkerCommand(_epoch, ++_command);
            AttemptRef[] open = [.. _open.Keys];
            if (open.Length > 0 && _random.Next(3) == 0)
            {
                AttemptRef chosen = open[_random.Next(open.Length)];
                if (_random.Next(2) == 0)
                {
                    _open.Remove(chosen);
                    command = command with { Cancel = [chosen] };
                }
                else
                {
                    command = command with { Steal = [chosen] };
                }
            }

            TaskKey[] free = [.. _believed.Where(k => _random.Next(6) == 0 && !open.Any(a => a.Key == k))];
            _believed.ExceptWith(free);
            var run = new List<Assignment>();
            var locations = new List<InputLocation>();
            for (int n = _random.Next(3); n > 0; n--)
            {
                run.Add(Assign(locations));
            }

            Post(new CommandReceived(command with { Free = free, Run = run, Locations = locations }));
        }

        private Assignment Assign(List<InputLocation> locations)
        {
            int first = locations.Count;
            TaskKey key = Key(_random.Next(Keys));
            var builder = new TaskGraphBuilder();
            var inputs = new List<int>();
            for (int n = _random.Next(4); n > 0; n--)
            {
                if (key.Index == 0)
                {
                    break;
                }

                TaskKey input = Key(_random.Next(key.Index));
                inputs.Add(builder.AddExternal(input));
                if (_random.Next(8) == 0)
                {
                    inputs.Add(inputs[0]);
                }

                if (!_believed.Contains(input))
                {
                    long bytes = _random.Next(280);
                    foreach (WorkerId peer in s_peers.Where(_ => _random.Next(2) == 0))
                    {
                        locations.Add(new InputLocation(input, peer, bytes));
                    }
                }
            }

            int id = builder.Add(key, new NothingKernel(), inputs.ToArray().AsSpan());
            builder.AddOutput(id);
            var attempt = new Attempt(_epoch, ++_attempt);
            foreach (AttemptRef older in _open.Keys.Where(a => a.Key == key).ToList())
            {
                _open.Remove(older);
            }

            _open[new AttemptRef(key, attempt)] = 0;
            return new Assignment(builder.Build(), id, attempt, _attempt, new TaskPriority(0, 0, _random.Next(100)), first, locations.Count - first);
        }

        private void EndKernel()
        {
            if (_kernels.Count == 0)
            {
                return;
            }

            int index = _random.Next(_kernels.Count);
            (ExecuteKernel kernel, bool cancelled) = _kernels[index];
            _kernels.RemoveAt(index);
            CheckInputs(kernel);
            if (cancelled || _random.Next(8) == 0)
            {
                Post(new KernelFailed(kernel.Key, kernel.Attempt, new TaskFailure(kernel.Key, new FormatException("bad"), "", "w1"), TimeSpan.Zero));
            }
            else
            {
                _memory.Add(kernel.Key);
                Post(new KernelFinished(kernel.Key, kernel.Attempt, _random.Next(280), TimeSpan.Zero));
            }
        }

        private void CheckInputs(ExecuteKernel kernel)
        {
            foreach (int input in kernel.Graph.Inputs(kernel.Id))
            {
                Assert.True(_memory.Contains(kernel.Graph.Key(input)), $"{kernel.Key} runs without its input {kernel.Graph.Key(input)}");
            }
        }

        private void AnswerFetch(bool trouble)
        {
            if (_fetches.Count == 0)
            {
                return;
            }

            int index = _random.Next(_fetches.Count);
            FetchInputs fetch = _fetches[index];
            _fetches.RemoveAt(index);
            if (trouble && _random.Next(8) == 0)
            {
                Post(new InputsMissing(fetch.From, [.. fetch.Inputs.Select(i => i.Key)], PeerGone: true));
                return;
            }

            InputLocation[] missing = [.. fetch.Inputs.Where(_ => trouble && _random.Next(5) == 0)];
            InputLocation[] there = [.. fetch.Inputs.Except(missing)];
            foreach (InputLocation input in missing.Where(_ => _random.Next(5) == 0).ToList())
            {
                missing = [.. missing.Except([input])];
                Post(new InputUnusable(input.Key, new FormatException("bad frame")));
            }

            _memory.UnionWith(there.Select(i => i.Key));
            Post(new InputsArrived(fetch.From, there));
            if (missing.Length > 0)
            {
                Post(new InputsMissing(fetch.From, [.. missing.Select(i => i.Key)], PeerGone: false));
            }
        }

        private void EndSpill(bool trouble)
        {
            if (_spills.Count == 0)
            {
                return;
            }

            TaskKey key = _spills[0];
            _spills.RemoveAt(0);
            if (trouble && _random.Next(6) == 0)
            {
                Post(new SpillFailed(key, new IOException("disk full"), Reading: false));
            }
            else
            {
                Assert.True(_memory.Remove(key), $"{key} is spilled and not in memory");
                _disk.Add(key);
                _unreadable.Remove(key);
                Post(new PartitionSpilled(key, 1));
            }
        }

        /// <summary>A peer was to be sent what is on disk, and it cannot be read.</summary>
        private void FailPeersRead()
        {
            TaskKey key = _disk.OrderBy(k => k.Index).ElementAt(_random.Next(_disk.Count));
            _unreadable.Add(key);
            _lost.Add(key);
            Post(new SpillFailed(key, new IOException("bad sector"), Reading: true));
        }

        private void EndLoad(bool trouble)
        {
            if (_loads.Count == 0)
            {
                return;
            }

            TaskKey key = _loads[0];
            _loads.RemoveAt(0);
            bool isGone = _lost.Contains(key) && !_disk.Contains(key);
            if (isGone || _unreadable.Contains(key) || (trouble && _random.Next(6) == 0))
            {
                Post(new SpillFailed(key, new IOException("bad sector"), Reading: true));
            }
            else
            {
                Assert.True(_disk.Remove(key), $"{key} is read back and not on disk");
                _memory.Add(key);
                Post(new PartitionLoaded(key));
            }
        }

        private void Deliver()
        {
            if (!_mailbox.TryDequeue(out WorkerStimulus? stimulus))
            {
                return;
            }

            _trace.Add("> " + (stimulus is CommandReceived c
                ? $"command run [{string.Join(' ', c.Command.Run.Select(r => $"{r.Key}#{r.Attempt.Number}({string.Join(',', r.Graph.Inputs(r.Id).ToArray().Select(i => r.Graph.Key(i)))})"))}]"
                    + $" free [{string.Join(' ', c.Command.Free)}] cancel [{string.Join(' ', c.Command.Cancel)}] steal [{string.Join(' ', c.Command.Steal)}]"
                : stimulus.ToString()));
            foreach (WorkerEffect effect in _state.Handle(stimulus, _now))
            {
                _trace.Add("    " + (effect is SendReport r ? string.Join("; ", r.Report.Reports.Select(t => $"{t.Kind} {t.Key}#{t.Attempt.Number}")) : effect.ToString()));
                Carry(effect);
            }
        }

        private void Carry(WorkerEffect effect)
        {
            switch (effect)
            {
                case ExecuteKernel kernel:
                    CheckInputs(kernel);
                    Assert.DoesNotContain(_kernels, k => k.Kernel.Key == kernel.Key);
                    _kernels.Add((kernel, false));
                    break;
                case CancelKernel cancel:
                    int index = _kernels.FindIndex(k => k.Kernel.Key == cancel.Key && k.Kernel.Attempt == cancel.Attempt);
                    if (index >= 0)
                    {
                        _kernels[index] = (_kernels[index].Kernel, true);
                    }

                    break;
                case FetchInputs fetch:
                    _fetches.Add(fetch);
                    break;
                case DropPartitions drop:
                    _memory.ExceptWith(drop.Keys);
                    _disk.ExceptWith(drop.Keys);
                    _unreadable.ExceptWith(drop.Keys);
                    break;
                case SpillPartition spill:
                    Assert.True(_spill);
                    _spills.Add(spill.Key);
                    break;
                case LoadPartition load:
                    _loads.Add(load.Key);
                    break;
                case SendReport send:
                    Receive(send.Report);
                    break;
            }
        }

        private void Receive(WorkerReport report)
        {
            if (report.Epoch < _epoch)
            {
                return;
            }

            Assert.Equal(++_report, report.Sequence);
            foreach (TaskReport news in report.Reports)
            {
                switch (news.Kind)
                {
                    case ReportKind.Added:
                        _believed.Add(news.Key);
                        break;
                    case ReportKind.Dropped:
                        _believed.Remove(news.Key);
                        break;
                    case ReportKind.Finished:
                        _believed.Add(news.Key);
                        Outcome(news);
                        break;
                    case ReportKind.Erred or ReportKind.InputMissing:
                        Outcome(news);
                        break;
                    case ReportKind.StealReply when news.Accepted:
                        Outcome(news);
                        break;
                }
            }
        }

        /// <summary>Never twice; at the end none is open, save those cancelled or superseded, which may have none.</summary>
        private void Outcome(TaskReport news)
        {
            var attempt = new AttemptRef(news.Key, news.Attempt);
            Assert.True(_ended.Add(attempt), $"{attempt} has a second outcome, {news.Kind}");
            _open.Remove(attempt);
        }
    }
}
