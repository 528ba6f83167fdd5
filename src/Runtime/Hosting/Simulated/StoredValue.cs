namespace Actors.Runtime.Hosting.Simulated;

/// <summary>A value that a simulated worker holds, in memory or on its disk.</summary>
internal readonly record struct StoredValue(object? Value, long Bytes, bool IsOnDisk);
