namespace Actors;

/// <summary>What a wait waits for.</summary>
public enum WaitUntil
{
    /// <summary>Until all are done.</summary>
    All,

    /// <summary>Until one is done.</summary>
    First,
}
