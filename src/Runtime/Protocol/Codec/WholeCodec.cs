namespace Actors.Runtime.Protocol.Codec;

/// <summary>Collections that are made of all their items at once.</summary>
internal sealed class WholeCodec<TCollection, T>(
    Func<T[], object?, TCollection> make, Func<TCollection, IEnumerable<T>> items, Func<TCollection, object?>? comparer = null) : TypeCodec<TCollection>
{
    private static readonly int s_leastBytes = typeof(T).IsValueType ? CodecOf<T>.Untyped.LeastBytes : 1;

    public override void Write(WireWriter writer, TCollection value) => CollectionItems.Write(writer, value, items, comparer);

    public override TCollection Read(WireReader reader)
    {
        object? comparing = comparer is null ? null : Comparers.Read(reader, typeof(TCollection));
        var all = new T[reader.ReadCount(s_leastBytes)];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = reader.ReadValue<T>();
        }

        try
        {
            return make(all, comparing);
        }
        catch (Exception e) when (e is not (WireFormatException or AssemblyNeededException))
        {
            throw new WireFormatException($"The items cannot be a {TypeText.Of(typeof(TCollection))}: {e.Message}", e);
        }
    }
}
