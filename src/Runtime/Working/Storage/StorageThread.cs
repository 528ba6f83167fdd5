using System.Collections.Concurrent;

namespace Actors.Runtime.Working.Storage;

/// <summary>A thread that does one thing after the other; it is there from the first one on.</summary>
/// <param name="name">What it is called.</param>
internal sealed class StorageThread(string name) : IAsyncDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isStarted;

    /// <summary>Does something soon; nothing once this is disposed.</summary>
    public void Post(Action action)
    {
        try
        {
            _work.Add(action);
        }
        catch (InvalidOperationException)
        {
            return;
        }

        if (Interlocked.Exchange(ref _isStarted, 1) == 0)
        {
            new Thread(Run) { IsBackground = true, Name = name }.Start();
        }
    }

    /// <summary>Ends after what there is to do.</summary>
    public async ValueTask DisposeAsync()
    {
        _work.CompleteAdding();
        if (Interlocked.Exchange(ref _isStarted, 1) == 0)
        {
            _ended.TrySetResult();
        }

        await _ended.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        foreach (Action action in _work.GetConsumingEnumerable())
        {
            action();
        }

        _ended.TrySetResult();
    }
}
