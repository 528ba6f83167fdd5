namespace Actors.Clustering.Remoting;

/// <summary>A message cannot be sent, since it is large and its receiver does not reach this process's transfer endpoint.</summary>
internal sealed class ParcelRefusedException(string message) : Exception(message);
