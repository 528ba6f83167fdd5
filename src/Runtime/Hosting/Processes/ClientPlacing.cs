using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>Values that a client brings to workers.</summary>
internal static class ClientPlacing
{
    /// <summary>Brings values to workers; a worker that cannot be reached is left out where another can take its place.</summary>
    /// <returns>What is where.</returns>
    public static async Task<List<InputLocation>> PlaceAsync(
        TransferClient transfers,
        (WorkerId Worker, string Name, string Endpoint)[] members,
        IReadOnlyList<(TaskKey Key, object? Value)> values,
        bool broadcast,
        IReadOnlyList<string> workers,
        Func<int> next,
        CancellationToken cancellationToken)
    {
        (WorkerId Worker, string Name, string Endpoint)[] allowed =
            [.. members.Where(w => workers.Count == 0 || workers.Contains(w.Name) || workers.Contains(w.Worker.Name))];
        if (allowed.Length == 0)
        {
            throw new ArgumentException(
                $"None of the workers {string.Join(", ", workers)} is there; the workers are {string.Join(", ", members.Select(w => w.Worker))}.", nameof(workers));
        }

        var loads = new List<(TaskKey, object?, long)>[allowed.Length];
        foreach ((TaskKey key, object? value) in values)
        {
            long bytes = SizeOf.Estimate(value);
            int one = (int)((uint)next() % allowed.Length);
            for (int i = 0; i < allowed.Length; i++)
            {
                if (broadcast || i == one)
                {
                    (loads[i] ??= []).Add((key, value, bytes));
                }
            }
        }

        var placed = new List<InputLocation>();
        await Task.WhenAll(loads.Select(async (load, i) =>
        {
            if (load is null)
            {
                return;
            }

            // One that dies meanwhile is followed by the next.
            for (int attempt = 0; ; attempt++)
            {
                (WorkerId worker, _, string endpoint) = allowed[(i + attempt) % allowed.Length];
                try
                {
                    await transfers.PutAsync(TransferEndpoint.Parse(endpoint), load, cancellationToken).ConfigureAwait(false);
                }
                catch (PeerGoneException) when (attempt + 1 < allowed.Length)
                {
                    continue;
                }

                lock (placed)
                {
                    placed.AddRange(load.Select(l => new InputLocation(l.Item1, worker, l.Item3)));
                }

                return;
            }
        })).ConfigureAwait(false);
        return placed;
    }
}
