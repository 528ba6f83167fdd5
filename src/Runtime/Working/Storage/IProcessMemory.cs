namespace Actors.Runtime.Working.Storage;

/// <summary>What a process can say of its memory.</summary>
internal interface IProcessMemory
{
    /// <summary>Bytes of physical memory that are this process's own: without what it shares with others through files.</summary>
    long ResidentBytes { get; }

    /// <summary>Bytes of managed objects, dead ones too until they are collected.</summary>
    long ManagedBytes { get; }

    /// <summary>Bytes the collector has taken from the system, free ones too, as of its last run.</summary>
    long CommittedBytes { get; }

    /// <summary>Bytes of managed objects that were ever made.</summary>
    long AllocatedBytes { get; }

    /// <summary>Collects dead objects.</summary>
    /// <param name="isAggressive">Moves the others together and gives back to the system what is free.</param>
    void Collect(bool isAggressive);
}
