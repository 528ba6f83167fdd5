namespace Actors.Runtime.Protocol.Codec;

/// <summary>Code was referred to that is in an assembly, or a build of one, that is not here.</summary>
internal sealed class AssemblyNeededException(string assembly, Guid version)
    : Exception($"The code is in {assembly} (build {version}), which is not here.")
{
    public string Assembly { get; } = assembly;

    public Guid Version { get; } = version;
}
