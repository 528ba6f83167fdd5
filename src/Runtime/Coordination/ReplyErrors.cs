using Actors.Runtime.Protocol;

namespace Actors.Runtime.Coordination;

/// <summary>The coordinator's refusals as users shall see them.</summary>
internal static class ReplyErrors
{
    public static void ThrowIfFailed(this CoordinationReply reply)
    {
        switch (reply.Kind)
        {
            case ReplyKind.Failed:
                reply.Failure!.Throw();
                break;
            case ReplyKind.ActorLost:
                throw new ActorLostException(reply.Actor!, reply.Worker, reply.Text!, reply.Failure?.Exception);
            case ReplyKind.Refused:
                throw new InvalidOperationException(reply.Text);
            case ReplyKind.TimedOut:
                throw new TimeoutException("The coordinator did not grant the request in time.");
        }
    }
}
