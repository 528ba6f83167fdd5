namespace Actors.Runtime.Protocol.Messages;

/// <summary>Answers <see cref="WorkerRegistered"/>, and whatever else one says that does not count as there.</summary>
/// <param name="Worker">Which.</param>
/// <param name="Epoch">The coordinator's epoch.</param>
/// <param name="Refusal">Why it does not count as there, so that it has to come back as a new one; null when it does.</param>
internal sealed record RegistrationAnswered(WorkerId Worker, int Epoch, string? Refusal) : ProcessMessage;
