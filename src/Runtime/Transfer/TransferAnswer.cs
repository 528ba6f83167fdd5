namespace Actors.Runtime.Transfer;

/// <summary>What begins an answer.</summary>
internal enum TransferAnswer : byte
{
    /// <summary>The value follows.</summary>
    Value = 1,

    /// <summary>The key is not held.</summary>
    Missing = 2,

    /// <summary>The value cannot be sent, or one that was sent cannot be used; a text follows.</summary>
    Failed = 3,

    /// <summary>All values that were sent are stored.</summary>
    Stored = 4,
}
