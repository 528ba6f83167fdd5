using System.Collections.Concurrent;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Variables that functions have captured: only those that the function uses which is being written. The others are empty where it arrives.</summary>
internal sealed class ClosureCodec<T> : MutableCodec<T>, IClosureCodec
    where T : class
{
    private static readonly FieldInfo[] s_fields = FieldLayout.Of(typeof(T));

    private static readonly ulong s_all = s_fields.Length >= 64 ? ulong.MaxValue : (1UL << s_fields.Length) - 1;

    private readonly ConcurrentDictionary<ulong, (Fields<T>.Writer Write, Fields<T>.Reader Read)> _parts = new();

    public override bool HasNoFields => s_fields.Length == 0;

    public ulong Wanted(ClosureUse? use) => use is null ? s_all : use.MaskOf(typeof(T)) & s_all;

    public override void Write(WireWriter writer, T value)
    {
        ulong mask = writer.ClosureMask(value, this);
        writer.WriteCount(mask);
        Part(mask).Write(writer, ref value);
    }

    public override T Read(WireReader reader, int number)
    {
        var value = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        reader.Register(number, value);
        ulong mask = reader.ReadCount64();
        if ((mask & ~s_all) != 0)
        {
            throw new WireFormatException($"{BitOperations.PopCount(mask)} captured variables are received of {s_fields.Length}.");
        }

        Part(mask).Read(reader, ref value);
        return value;
    }

    private (Fields<T>.Writer Write, Fields<T>.Reader Read) Part(ulong mask) =>
        _parts.TryGetValue(mask, out (Fields<T>.Writer, Fields<T>.Reader) known) ? known
        : _parts.GetOrAdd(mask, Fields<T>.Some([.. s_fields.Where((_, i) => (mask & (1UL << Math.Min(i, 63))) != 0)]));
}
