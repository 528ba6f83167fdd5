using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>A process lacks an assembly that a message refers to; answered by <see cref="AssemblySent"/>.</summary>
/// <param name="Assembly">Which build of which assembly.</param>
internal sealed record AssemblyAsked(AssemblyBuild Assembly) : ProcessMessage;
