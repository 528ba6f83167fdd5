using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>An assembly's file, as it was asked for.</summary>
/// <param name="Assembly">Which build of which assembly.</param>
/// <param name="Content">The file; null when it is not to be had.</param>
/// <param name="References">The builds of the assemblies it refers to, as far as they are no part of .NET or of this system.</param>
/// <param name="Reason">Why it is not to be had; null when it is.</param>
internal sealed record AssemblySent(AssemblyBuild Assembly, byte[]? Content, IReadOnlyList<AssemblyBuild> References, string? Reason) : ProcessMessage;
