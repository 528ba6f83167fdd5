namespace Actors.Mutations;

/// <summary>What became of a fault.</summary>
/// <param name="IsCaught">Whether a test noticed it.</param>
/// <param name="Text">Which test, or why not.</param>
internal sealed record Verdict(bool IsCaught, string Text);
