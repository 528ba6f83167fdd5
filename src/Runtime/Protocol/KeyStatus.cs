namespace Actors.Runtime.Protocol;

/// <summary>What a client is told of a result it wants.</summary>
internal enum KeyStatus : byte
{
    /// <summary>Not there yet (again: it was lost, or is being retried).</summary>
    Pending,

    /// <summary>In the memory of <see cref="KeyUpdate.Holder"/>.</summary>
    Finished,

    /// <summary>It failed, or something it needs did.</summary>
    Erred,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It is gone and cannot be computed again: scattered data, or a key nobody submitted.</summary>
    Lost,
}
