using System.Collections.Concurrent;
using Actors.Graph.Kernels;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Tests.Protocol.Codec;

/// <summary>Sends each value that a worker of these tests keeps to itself and looks whether it is still the same.</summary>
internal static class TransferAudit
{
    private static readonly ConcurrentDictionary<Type, int> s_seen = new();

    /// <summary>The types of the values so far, and how many there were.</summary>
    public static IReadOnlyDictionary<Type, int> Seen => s_seen;

    /// <summary>Off while the buffers that a computation makes are counted.</summary>
    public static bool IsOn { get; set; } = true;

    public static void Check(object? value)
    {
        if (value is null || !IsOn || !s_seen.TryAdd(value.GetType(), 1) && s_seen.AddOrUpdate(value.GetType(), 1, static (_, n) => n + 1) > Most(value.GetType()))
        {
            return;
        }

        EncodedMessage message;
        try
        {
            message = Wire.Encode<object?>(value, WireTests.Policy);
        }
        catch (NotTransferableException e) when (!IsOwn(value.GetType()))
        {
            // A test's own values need not be such as can be sent, if they say so.
            Assert.NotEmpty(e.Message);
            return;
        }

        object? back = Wire.Decode<object?>(message, WireTests.Policy);
        string? difference = Difference.Of(value, back);
        Buffers.Discard(back);
        if (difference is not null)
        {
            throw new InvalidOperationException($"A {value.GetType()} is another one when it was sent: {difference}");
        }
    }

    private static bool IsOwn(Type type) => type.Namespace is { } name && (name + ".").StartsWith("Actors.", StringComparison.Ordinal) && TypePolicy.IsOwn(type.Assembly);

    /// <summary>All of this system's, and some of those that there are thousands of.</summary>
    private static int Most(Type type) => IsOwn(type) ? int.MaxValue : 100;
}
