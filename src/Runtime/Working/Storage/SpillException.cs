namespace Actors.Runtime.Working.Storage;

/// <summary>A partition could not be written to disk or read back.</summary>
internal sealed class SpillException(string message, Exception? inner = null) : IOException(message, inner);
