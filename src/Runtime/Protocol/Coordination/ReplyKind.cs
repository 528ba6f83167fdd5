namespace Actors.Runtime.Protocol;

/// <summary>How a request about something shared ended.</summary>
internal enum ReplyKind : byte
{
    /// <summary>It was done; what it gives is in the reply.</summary>
    Done,

    /// <summary>It waited for as long as it was to.</summary>
    TimedOut,

    /// <summary>The client did not want it any more.</summary>
    Withdrawn,

    /// <summary>It cannot be done, for the reason in <see cref="CoordinationReply.Text"/>.</summary>
    Refused,

    /// <summary>A lease was granted and has run out before the client knew of it.</summary>
    LeaseLost,

    /// <summary>A call of an actor, or the making of one, threw.</summary>
    Failed,

    /// <summary>The actor is not there (any more), or has lost its state in mid call.</summary>
    ActorLost,

    /// <summary>To an actor's instance: a call to answer.</summary>
    Call,

    /// <summary>To an actor's instance: make way for a fresh one.</summary>
    StartOver,

    /// <summary>To an actor's instance: that was all.</summary>
    Stop,

    /// <summary>A call that its caller does not wait for stands in line. Another answer follows when it was made.</summary>
    InLine,
}
