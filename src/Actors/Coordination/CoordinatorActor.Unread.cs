using Actors.Clustering.Ledger;
using Actors.Runtime.Protocol;
using Akka.Actor;

namespace Actors.Clustering.Coordination;

// Nothing takes the place of a fact that is kept and cannot be read: whoever asks by its name is told so.
internal sealed partial class CoordinatorActor
{
    /// <summary>How the ids of facts begin that are of something with a name, and what that is called.</summary>
    private static (string Prefix, string What, string Name)? NameOf(ClientStimulus said) => said switch
    {
        PublishDataset m => ("dataset", "data set", m.Name),
        GetDataset m => ("dataset", "data set", m.Name),
        UnpublishDataset m => ("dataset", "data set", m.Name),
        CoordinationRequest { Subject: (ObjectKind.Variable, { } name) } => ("variable", "variable", name),
        CoordinationRequest { Subject: (ObjectKind.Event, { } name) } => ("event", "event", name),
        CoordinationRequest { Subject: (ObjectKind.Queue, { } name) } => ("queue", "queue", name),
        _ => null,
    };

    /// <summary>The fact that cannot be read and that somebody speaks of; null for none.</summary>
    private UnreadFact? UnreadOf(ClientStimulus said)
    {
        if (_unread.Count == 0 || NameOf(said) is not { } named)
        {
            return null;
        }

        // Of a queue each item is a fact, with its number behind the queue's name.
        string id = $"{named.Prefix} {named.Name}";
        return _unread.FirstOrDefault(u => u.Id == id
            || (said is CoordinationRequest { Subject.Kind: ObjectKind.Queue } && u.Id.StartsWith(id, StringComparison.Ordinal) && u.Id.LastIndexOf(' ') == id.Length));
    }

    /// <summary>Refuses it, when there has been time to find what the fact needs.</summary>
    private void RefuseUnread(ClientStimulus said, UnreadFact unread, IActorRef actor)
    {
        if (Now - _enteredAt < s_codePatience)
        {
            // It is asked again.
            return;
        }

        (_, string what, string name) = NameOf(said)!.Value;
        string remedy = unread.Needs is null
            ? "Run the coordinator on a node with a fitting release and configuration (actors.serialization.assemblies)"
            : $"Connect a program that has {unread.Needs.Name}, or add a node with it";
        string text = $"What is kept of the {what} '{name}' cannot be read by the coordinator: {unread.Reason}. {remedy}; or use another name.";
        ClientReply refusal = said switch
        {
            PublishDataset m => new DatasetReply(m.Client, m.Request, new[] { m.Name }, [], null, text),
            GetDataset m => new DatasetReply(m.Client, m.Request, new[] { m.Name }, [], null, text),
            UnpublishDataset m => new DatasetReply(m.Client, m.Request, new[] { m.Name }, [], null, text),
            CoordinationRequest m => new CoordinationReply(m.Client, m.Request, Epoch, ReplyKind.Refused) { Text = text },
            _ => throw new InvalidOperationException($"A {said.GetType().Name} asks nothing."),
        };
        Send(actor, refusal);
    }
}
