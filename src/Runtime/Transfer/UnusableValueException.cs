namespace Actors.Runtime.Transfer;

/// <summary>A value arrived whole and cannot be made into an object here, or could not be put into bytes there: asking again gives the same.</summary>
internal sealed class UnusableValueException(string message, Exception? inner = null) : Exception(message, inner);
