using System.Reflection;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>The assemblies that other processes have sent.</summary>
internal sealed class CodeStore
{
    /// <summary>A build of an assembly that was received; null when it was not.</summary>
    public Assembly? Find(string name, Guid version) => null;
}
