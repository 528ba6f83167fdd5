namespace Actors.Runtime.Protocol.Codec;

/// <summary>One build of an assembly.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Version">The id of the build: of its module.</param>
/// <param name="Hash">The SHA-256 of its file, in hexadecimal digits.</param>
internal sealed record AssemblyBuild(string Name, Guid Version, string Hash);
