namespace Actors.Runtime.Protocol.Codec;

/// <summary>One build of an assembly.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Version">The id of the build: of its module.</param>
/// <param name="Hash">The SHA-256 of its file, in hexadecimal digits; empty where there is no file that could be sent.</param>
internal sealed record AssemblyBuild(string Name, Guid Version, string Hash)
{
    public override string ToString() => $"{Name} (build {Version})";
}
