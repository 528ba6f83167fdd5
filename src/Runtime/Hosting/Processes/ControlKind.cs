namespace Actors.Runtime.Hosting.Processes;

/// <summary>What a frame on a control connection is.</summary>
internal enum ControlKind : byte
{
    /// <summary>Worker to parent, the first on either of its two sockets: who it is, and the secret. See <see cref="Hello"/>.</summary>
    Hello = 1,

    /// <summary>Worker to parent: it is ready. See <see cref="WorkerReady"/>.</summary>
    Ready,

    /// <summary>Either way: a message of the protocol, by its codec.</summary>
    Message,

    /// <summary>Parent to worker: news for one of its clients, whose name stands before them.</summary>
    Update,

    /// <summary>Parent to worker: which workers there are, and where they are reached. See <see cref="MemberList"/>.</summary>
    Members,

    /// <summary>Parent to worker: a coordinator of a later epoch is there.</summary>
    Coordinator,

    /// <summary>Parent to worker: it is to end at once; a text says why.</summary>
    End,

    /// <summary>Worker to parent: how much memory it uses.</summary>
    Usage,

    /// <summary>Worker to parent: a text for whoever looks after the cluster, such as that a disk is full.</summary>
    Trouble,

    /// <summary>Either way: an assembly is asked for, or here it is. Not held back by messages that wait for it.</summary>
    Code,
}
