namespace Actors.Runtime.Protocol.Messages;

/// <summary>What processes tell each other that the cores know nothing of.</summary>
internal abstract record ProcessMessage;
