using System.Threading.Channels;
using Actors.Runtime.Working;

namespace Actors;

/// <summary>The calls of one loop that are under way: no more than so many, from the moment they are submitted until their result is taken.</summary>
/// <typeparam name="TResult">The type of the calls' results.</typeparam>
internal sealed class LoopWindow<TResult>(Client client, LoopOptions options, bool ordered) : IAsyncDisposable
{
    private readonly Dictionary<int, Future<TResult>> _underWay = [];
    private readonly Channel<int> _done = client.NewChannel<int>();
    private readonly List<Delayed<TResult>> _batch = [];
    private Task<bool>? _next;
    private bool _ended;
    private int _submitted;
    private int _taken;

    /// <summary>Whether more calls are submitted now. Topping up by halves makes few large submissions of many small ones.</summary>
    private bool HasRoom => _underWay.Count <= options.MaxUnderWay / 2;

    /// <summary>Runs calls until there are no more, and gives each one's place and result.</summary>
    public async IAsyncEnumerable<(int Index, TResult Value)> RunAsync(
        IAsyncEnumerator<Delayed<TResult>> source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await FillAsync(source, cancellationToken).ConfigureAwait(false);
            if (_underWay.Count == 0)
            {
                yield break;
            }

            if (await NextAsync(cancellationToken).ConfigureAwait(false) is { } index)
            {
                using Future<TResult> future = _underWay[index];
                TResult value = await future.ResultAsync(cancellationToken).ConfigureAwait(false);
                _underWay.Remove(index);
                yield return (index, value);
            }
        }
    }

    /// <summary>Cancels what is still under way.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_underWay.Count == 0)
        {
            return;
        }

        try
        {
            await client.CancelAsync(_underWay.Values, reason: "The loop it belongs to has ended.").ConfigureAwait(false);
        }
        catch (RuntimeStoppedException)
        {
            // Then nothing is under way any more, and why the loop ended is told by what ended it.
        }

        foreach (Future<TResult> future in _underWay.Values)
        {
            future.Dispose();
        }
    }

    /// <summary>Submits calls up to the bound, as far as the source has them: results that are there do not wait for the source.</summary>
    private async Task FillAsync(IAsyncEnumerator<Delayed<TResult>> source, CancellationToken cancellationToken)
    {
        if (!HasRoom)
        {
            return;
        }

        while (!_ended && _underWay.Count + _batch.Count < options.MaxUnderWay)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _next ??= source.MoveNextAsync().AsTask();
            if (!_next.IsCompleted && _underWay.Count + _batch.Count > 0)
            {
                break;
            }

            if (await _next.ConfigureAwait(false))
            {
                _batch.Add(source.Current);
            }
            else
            {
                _ended = true;
            }

            _next = null;
        }

        if (_batch.Count > 0)
        {
            TaskOptions tasks = options.Tasks ?? TaskOptions.Default;
            foreach (Future<TResult> future in client.Start(_batch.Select(tasks.Apply), tasks))
            {
                int index = _submitted++;
                _underWay.Add(index, future);
                if (!ordered)
                {
                    client.WhenDone(future.Entry, () => _done.Writer.TryWrite(index));
                }
            }

            _batch.Clear();
        }
    }

    /// <summary>The call whose result is to be taken now; null when the source has another one meanwhile.</summary>
    private async Task<int?> NextAsync(CancellationToken cancellationToken)
    {
        Task ready;
        if (ordered)
        {
            ready = _underWay[_taken].WaitAsync(cancellationToken);
        }
        else
        {
            if (_done.Reader.TryRead(out int index))
            {
                return index;
            }

            RunContext.Current?.Secede();
            ready = _done.Reader.WaitToReadAsync(cancellationToken).AsTask();
        }

        // An item that is there already and was not taken has to wait for room; a result makes some.
        if (_next is { } next && (HasRoom || !next.IsCompleted) && await Task.WhenAny(ready, next).ConfigureAwait(false) == next)
        {
            return null;
        }

        await ready.ConfigureAwait(false);
        return ordered ? _taken++ : _done.Reader.TryRead(out int done) ? done : null;
    }
}
