using Actors.Runtime.Protocol.Codec;

namespace Actors.Clustering.Ledger;

/// <summary>A fact that is kept and cannot be read here.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Needs">The code that it refers to and that is not here; null where it is for another reason.</param>
/// <param name="Reason">Why it cannot be read.</param>
internal sealed record UnreadFact(string Id, AssemblyBuild? Needs, string Reason);
