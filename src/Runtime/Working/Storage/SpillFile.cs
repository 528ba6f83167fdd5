using Actors.Graph.Tasks;

namespace Actors.Runtime.Working.Storage;

/// <summary>One partition's place on disk, from when it is to be written. A key that comes again gets another.</summary>
internal sealed class SpillFile(TaskKey key, string name)
{
    public TaskKey Key { get; } = key;

    public string Name { get; } = name;

    /// <summary>Whether it is all written.</summary>
    public bool IsWritten { get; set; }

    /// <summary>Its length.</summary>
    public long DiskBytes { get; set; }

    /// <summary>The value that was read back from it: while that is the one in memory, it need not be written again.</summary>
    public WeakReference<object>? Loaded { get; set; }
}
