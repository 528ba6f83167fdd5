using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>What the coordinator keeps for those after it refers to code, which is to be had from it: a node that has that too can read it when the coordinator's is gone.</summary>
/// <param name="Assemblies">The builds of the assemblies.</param>
internal sealed record CodeOffered(IReadOnlyList<AssemblyBuild> Assemblies) : ProcessMessage;
