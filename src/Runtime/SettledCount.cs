namespace Actors;

/// <summary>Waits until all of some results are finished, or one of them is anything else but pending.</summary>
internal sealed class SettledCount(int count, TaskCreationOptions completion)
{
    private readonly TaskCompletionSource _done = new(completion);
    private int _left = count;

    public Task Done => _done.Task;

    public void Settled(FutureEntry entry)
    {
        if (Interlocked.Decrement(ref _left) == 0 || entry.Status != FutureStatus.Finished)
        {
            _done.TrySetResult();
        }
    }
}
