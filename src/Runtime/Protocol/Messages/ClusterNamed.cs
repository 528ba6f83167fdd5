namespace Actors.Runtime.Protocol.Messages;

/// <summary>A node that somebody of another name has connected to says what its cluster is called.</summary>
/// <param name="Name">The cluster's name.</param>
internal sealed record ClusterNamed(string Name) : ProcessMessage;
