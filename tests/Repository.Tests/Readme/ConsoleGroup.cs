namespace Actors.Repository.Tests.Readme;

/// <summary>Tests that redirect the process's console and change its folder run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleGroup
{
    /// <summary>The collection's name.</summary>
    public const string Name = "console";
}
