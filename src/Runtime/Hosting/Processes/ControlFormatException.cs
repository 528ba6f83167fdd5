namespace Actors.Runtime.Hosting.Processes;

/// <summary>What came over a control connection is not what the other side may say.</summary>
internal sealed class ControlFormatException(string message) : IOException(message);
