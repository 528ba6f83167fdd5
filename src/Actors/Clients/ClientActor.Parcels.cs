using Actors.Clustering.Remoting;
using Actors.Runtime.Hosting;
using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Akka.Event;

namespace Actors.Clustering.Clients;

// What is large the coordinator fetches from this program. Where it never can, behind a firewall or another network's addresses, what needs that
// fails after a while, and says why; all that is small goes on.
internal sealed partial class ClientActor
{
    /// <summary>The last parcel that the coordinator could not fetch, and since when it has fetched none; null when it does.</summary>
    private (ParcelRefused Last, TimeSpan Since)? _refused;

    /// <summary>When a parcel is tried again after that.</summary>
    private TimeSpan _tryAt;

    private void OnParcelEnded(ParcelRefused? refused)
    {
        if (refused is null)
        {
            _refused = null;
            return;
        }

        if (_refused is null)
        {
            _tryAt = Now + _cluster.Settings.ClientUnreachedAfter;
        }

        _refused = (refused, _refused?.Since ?? Now);
    }

    /// <summary>Why nothing large can be sent; null when it can, or it is to be tried whether it can again.</summary>
    private string? WhyNoParcel()
    {
        TimeSpan patience = _cluster.Settings.ClientUnreachedAfter;
        if (_refused is not { } refused || Now - refused.Since < patience)
        {
            return null;
        }

        if (Now >= _tryAt + patience)
        {
            _tryAt = Now;
            return null;
        }

        return $"more than {_cluster.Settings.LargestMessage} (actors.remote.largest-message) the coordinator fetches from this program's transfer endpoint, {refused.Last.Endpoint}, which it has not reached for {(Now - refused.Since).TotalSeconds:0} s: {refused.Last.Reason} {MessageGate.Reaching}";
    }

    /// <summary>Something large cannot be sent: whoever waits for an answer gets this one.</summary>
    private void OnTooLarge(object message, ParcelRefusedException e, bool isAgain)
    {
        switch (message)
        {
            case PublishDataset publish:
                _sink.OnReply(publish.Request, new DatasetReply(_id, publish.Request, [publish.Name], [], null, e.Message));
                break;
            case CoordinationRequest request:
                _sink.OnReply(request.Request, new CoordinationReply(_id, request.Request, _epoch, ReplyKind.Refused) { Text = e.Message });
                break;
            case DataPlacedByClient placed:
                if (_placed.Remove(placed.Number, out PlaceData? data))
                {
                    data.Heard.TrySetException(new RuntimeStoppedException(e.Message));
                }

                break;
            case SubmitGraph submit when !isAgain:
                Tell(Fail(submit, e.Message), isAgain: true);
                break;
            case ClientAnnounced announced when !isAgain:
                Tell(announced with { Graphs = announced.Graphs.Select(g => _cluster.Post.IsLarge(g) ? Fail(g, e.Message) : g).ToArray() }, isAgain: true);
                break;
            case ClientStimulus { Number: > 0 } and not ClientAnnounced:
                // As if it were lost: the coordinator asks for all that this client wants.
                break;
            default:
                _log.Error("{0} ends: {1}", _id, e.Message);
                Stop(new RuntimeStoppedException(e.Message));
                break;
        }
    }

    private static SubmitGraph Fail(SubmitGraph submit, string reason)
    {
        int[] outputs = submit.Outputs ?? submit.Graph.Outputs.ToArray();
        return submit with { Graph = KernelCheck.Fail(submit.Graph, outputs, reason), Outputs = null };
    }
}
