namespace Actors.Runtime.Hosting;

/// <summary>Marks types of this system whose objects are bound to their process: clients, clusters, futures.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StaysHereAttribute : Attribute;
