namespace Actors.Runtime.Protocol.Codec;

/// <summary>Code was referred to that is in an assembly, or a build of one, that is not here.</summary>
internal sealed class AssemblyNeededException(AssemblyBuild assembly) : Exception($"The code is in {assembly}, which is not here.")
{
    public AssemblyBuild Assembly { get; } = assembly;
}
