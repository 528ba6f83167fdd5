using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Actors.Runtime.Tests.Hosting.Meeting;

/// <summary>What a test and its functions share.</summary>
/// <param name="completion">How tasks that the test awaits are completed.</param>
internal sealed class MeetingState(TaskCreationOptions completion)
{
    private readonly Channel<int> _arrived = Channel.CreateUnbounded<int>();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _halts = new();
    private readonly List<TaskCompletionSource> _waiting = [];
    private bool _isOpen;
    private int _count;

    public TaskCompletionSource<bool> Begun { get; } = new(completion);

    public TaskCompletionSource<string> Said { get; } = new(completion);

    public ConcurrentQueue<int> Notes { get; } = new();

    /// <summary>Who has halted, in the order they came.</summary>
    public ChannelReader<int> Arrived => _arrived.Reader;

    /// <summary>
    /// Completes when it is open. For each that waits a task of its own: of several continuations of one, not all go on where it was
    /// completed, and on a simulated cluster they must.
    /// </summary>
    public Task WhenOpen()
    {
        lock (_waiting)
        {
            if (_isOpen)
            {
                return Task.CompletedTask;
            }

            var own = new TaskCompletionSource(completion);
            _waiting.Add(own);
            return own.Task;
        }
    }

    public void Open()
    {
        TaskCompletionSource[] waiting;
        lock (_waiting)
        {
            _isOpen = true;
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        Array.ForEach(waiting, w => w.TrySetResult());
    }

    /// <summary>Waits until it may go on.</summary>
    public Task HaltAsync(int number)
    {
        _arrived.Writer.TryWrite(number);
        return HaltOf(number).Task;
    }

    /// <summary>Lets one go on; false when it may already.</summary>
    public bool LetGo(int number) => HaltOf(number).TrySetResult();

    public bool MayGo(int number) => HaltOf(number).Task.IsCompleted;

    public int Add(int value) => Interlocked.Add(ref _count, value);

    public int Raise(int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref _count)) < value && Interlocked.CompareExchange(ref _count, value, seen) != seen)
        {
        }

        return Math.Max(seen, value);
    }

    private TaskCompletionSource HaltOf(int number) =>
        _halts.GetOrAdd(number, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
