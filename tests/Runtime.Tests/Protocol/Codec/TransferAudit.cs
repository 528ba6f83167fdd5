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
        // Values of tests' own types are theirs to send, or not.
        if (value is null || !IsOn || !IsChecked(value.GetType()) || IsEnough(value.GetType()))
        {
            return;
        }

        object? back = Wire.Decode<object?>(Wire.Encode<object?>(value, WireTests.Policy), WireTests.Policy);
        string? difference = Difference.Of(value, back);
        Buffers.Discard(back);
        if (difference is not null)
        {
            throw new InvalidOperationException($"A {value.GetType()} is another one when it was sent: {difference}");
        }
    }

    private static bool IsChecked(Type type) => TypePolicy.IsOwn(type.IsArray ? type.GetElementType()!.Assembly : type.Assembly) && !typeof(Delegate).IsAssignableFrom(type);

    /// <summary>Of those that there are thousands of, some will do.</summary>
    private static bool IsEnough(Type type) => s_seen.AddOrUpdate(type, 1, static (_, n) => n + 1) > 2000;
}
