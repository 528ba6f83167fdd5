namespace Actors.Runtime.Hosting;

/// <summary>Marks types of this system whose objects are bound to their process: clusters, futures, leases.</summary>
/// <param name="advice">What to do instead of sending one.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StaysHereAttribute(string advice) : Attribute
{
    public string Advice => advice;
}
