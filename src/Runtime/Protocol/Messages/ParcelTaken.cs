using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>A <see cref="Parcel"/> has been fetched: it need not be kept any longer.</summary>
/// <param name="Key">What it was fetched as.</param>
internal sealed record ParcelTaken(TaskKey Key) : ProcessMessage;
