using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>A node has the code that it was offered by <see cref="CodeOffered"/>.</summary>
/// <param name="Assemblies">The builds of the assemblies that it has of those.</param>
internal sealed record CodeHeld(IReadOnlyList<AssemblyBuild> Assemblies) : ProcessMessage;
