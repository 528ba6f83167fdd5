using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>A <see cref="Parcel"/> could not be fetched, and is given up.</summary>
/// <param name="Key">What it was to be fetched as.</param>
/// <param name="Endpoint">Where.</param>
/// <param name="Reason">Why it could not be.</param>
internal sealed record ParcelRefused(TaskKey Key, string Endpoint, string Reason) : ProcessMessage;
