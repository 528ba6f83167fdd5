namespace Actors.Mutations;

/// <summary>How a command ended.</summary>
internal enum CommandEnd
{
    Succeeded,
    Failed,

    /// <summary>It was ended, since a line said all there was to know.</summary>
    SaidEnough,

    /// <summary>It was ended when its time was over.</summary>
    TimeOver,
}
