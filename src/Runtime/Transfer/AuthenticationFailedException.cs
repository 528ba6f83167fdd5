namespace Actors.Runtime.Transfer;

/// <summary>The two ends of a connection are not members of one cluster.</summary>
internal sealed class AuthenticationFailedException(string message, Exception? inner = null) : IOException(message, inner);
