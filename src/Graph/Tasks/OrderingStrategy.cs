namespace Actors.Graph.Tasks;

/// <summary>How a greedy run through a graph chooses its next goal, whose missing inputs are then run depth-first.</summary>
internal enum OrderingStrategy
{
    /// <summary>The outputs in turn.</summary>
    Inputs,

    /// <summary>The outputs in turn; and where all tasks that wait for a result can run, they do, and the result is released.</summary>
    Release,

    /// <summary>A dependent of the result that has been alive longest.</summary>
    Oldest,

    /// <summary>A dependent of the result that has been alive shortest.</summary>
    Newest,

    /// <summary>The walk as it is.</summary>
    Plain,
}
