using System.Collections.Concurrent;

namespace Actors.Runtime.Tests.Hosting.Meeting;

/// <summary>What a test and its functions share.</summary>
/// <param name="completion">How tasks that the test awaits are completed.</param>
internal sealed class MeetingState(TaskCreationOptions completion)
{
    private int _count;

    public TaskCompletionSource<bool> Begun { get; } = new(completion);

    public TaskCompletionSource<bool> Opened { get; } = new(completion);

    public TaskCompletionSource<string> Said { get; } = new(completion);

    public ConcurrentQueue<int> Notes { get; } = new();

    public int Add(int value) => Interlocked.Add(ref _count, value);

    public int Raise(int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref _count)) < value && Interlocked.CompareExchange(ref _count, value, seen) != seen)
        {
        }

        return Math.Max(seen, value);
    }
}
