namespace Actors;

/// <summary>What the colours in the picture of a task graph tell.</summary>
public enum ColorBy
{
    /// <summary>The operation a task belongs to.</summary>
    Prefix,

    /// <summary>The position of a task in the order of running, from dark to bright.</summary>
    Order,

    /// <summary>Nothing: all tasks look the same.</summary>
    None,
}
