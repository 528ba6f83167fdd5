using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>A message was dropped, since it refers to code that is not to be had: others that do will be too.</summary>
/// <param name="Assembly">Which build of which assembly.</param>
/// <param name="Reason">Why it is not to be had.</param>
/// <param name="Remedy">What whoever wants it to run can do.</param>
internal sealed record CodeRefused(AssemblyBuild Assembly, string Reason, string Remedy) : ProcessMessage;
