namespace Actors.Runtime.Protocol.Messages;

/// <summary>A worker makes itself known to a coordinator; said again until that has answered with <see cref="RegistrationAnswered"/>.</summary>
/// <param name="Worker">What there is to know of it.</param>
/// <param name="Epoch">The highest epoch of a coordinator that it has obeyed.</param>
/// <param name="Endpoint">Where its partitions are reached.</param>
/// <param name="Version">The version of the protocol that it speaks.</param>
internal sealed record WorkerRegistered(WorkerJoined Worker, int Epoch, string Endpoint, int Version) : ProcessMessage;
