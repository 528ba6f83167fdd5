using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting;

/// <summary>The client's end of its connection.</summary>
internal interface IClientSink
{
    /// <summary>News of the results it wants.</summary>
    void OnUpdate(ClientUpdate update);

    /// <summary>The answer to a numbered request.</summary>
    void OnReply(long request, SchedulerEffect reply);

    /// <summary>The host has stopped: nothing will come any more.</summary>
    void OnStopped(Exception reason);
}
