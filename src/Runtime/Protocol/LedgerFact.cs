namespace Actors.Runtime.Protocol;

/// <summary>A fact that outlives the client it came from, and so must outlive the coordinator: what its host keeps for the next one.</summary>
/// <param name="Id">Names the fact; a later one of the same id takes its place.</param>
/// <param name="Stimulus">What made it so: a <see cref="PublishDataset"/> with the graphs its results are made by, a <see cref="SubmitGraph"/> that nobody waits for, or by which results in queues and variables are made, and the like.</param>
internal sealed record LedgerFact(string Id, ClientStimulus Stimulus);
