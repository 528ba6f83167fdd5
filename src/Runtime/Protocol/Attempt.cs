namespace Actors.Runtime.Protocol;

/// <summary>
/// One assignment of a task to a worker. A report of an older attempt is ignored; a worker refuses a coordinator of a lower epoch.
/// </summary>
/// <param name="Epoch">The coordinator's epoch: each new coordinator takes a higher one.</param>
/// <param name="Number">Counts assignments within the epoch, from 1.</param>
internal readonly record struct Attempt(int Epoch, long Number);
