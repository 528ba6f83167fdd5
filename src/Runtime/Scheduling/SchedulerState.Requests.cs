using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Where messages may be lost clients ask again what they have no answer to. What changes something is done once all the same.
internal sealed partial class SchedulerState
{
    /// <summary>Whether a request is to be carried out. One that was before is answered again, if it has ended.</summary>
    private bool Begin(ClientId id, long request)
    {
        if (!_options.KeepAnswers)
        {
            return true;
        }

        ClientEntry client = ClientOf(id);
        if (client.Asked?.TryGetValue(request, out SchedulerEffect? answer) != true)
        {
            (client.Asked ??= []).Add(request, null);
            return true;
        }

        if (answer is not null)
        {
            _effects.Add(answer);
        }

        return false;
    }

    /// <summary>Answers a request that <see cref="Begin"/> has let pass.</summary>
    private void Answer(ClientId id, long request, SchedulerEffect answer)
    {
        _effects.Add(answer);
        if (_clientsById.TryGetValue(id, out ClientEntry? client) && client.Asked?.ContainsKey(request) == true)
        {
            client.Asked[request] = answer;
        }
    }

    /// <summary>A client has the answers to all its requests before this one.</summary>
    private static void ForgetAnswers(ClientEntry client, long oldest)
    {
        while (client.Asked is { Count: > 0 } asked && asked.Keys.First() is long first && first < oldest)
        {
            asked.Remove(first);
        }
    }
}
