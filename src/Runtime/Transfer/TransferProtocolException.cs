namespace Actors.Runtime.Transfer;

/// <summary>The other side of a connection says what means nothing, or more than there may be: it is not listened to any further.</summary>
internal sealed class TransferProtocolException(string message, Exception? inner = null) : IOException(message, inner);
