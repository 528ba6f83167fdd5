namespace Actors.Runtime.Transfer;

/// <summary>What begins a request.</summary>
internal enum TransferRequest : byte
{
    /// <summary>Values are asked for; a list of keys follows.</summary>
    Fetch = 1,

    /// <summary>Values are brought; a list of keys follows, then each value.</summary>
    Put = 2,
}
