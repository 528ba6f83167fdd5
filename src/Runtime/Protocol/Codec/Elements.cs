using System.Reflection;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Runs of plain values of a type that only run time knows to be plain.</summary>
internal static class Elements<T>
{
    public static readonly Action<WireWriter, Memory<T>> Write =
        typeof(WireWriter).GetMethod(nameof(WireWriter.WriteElements))!.MakeGenericMethod(typeof(T)).CreateDelegate<Action<WireWriter, Memory<T>>>();

    public static readonly Func<WireReader, T[]> Read =
        typeof(WireReader).GetMethod(nameof(WireReader.ReadElements))!.MakeGenericMethod(typeof(T)).CreateDelegate<Func<WireReader, T[]>>();
}
