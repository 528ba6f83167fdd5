namespace Actors.Mutations;

/// <summary>What a command printed, and how it ended.</summary>
internal sealed record CommandResult(CommandEnd End, IReadOnlyList<string> Lines);
