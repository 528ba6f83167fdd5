namespace Actors.Runtime.Protocol.Codec;

/// <summary>Collections that are made empty and then added to.</summary>
/// <param name="make">Makes one, for so many items, with a comparer where the collection has one.</param>
/// <param name="items">Its items, in the order they are to be added.</param>
/// <param name="add">Adds one.</param>
/// <param name="comparer">Its comparer; null where it has none.</param>
internal sealed class AddingCodec<TCollection, T>(
    Func<int, object?, TCollection> make, Func<TCollection, IEnumerable<T>> items, Action<TCollection, T> add, Func<TCollection, object?>? comparer = null)
    : MutableCodec<TCollection>
    where TCollection : class
{
    private static readonly int s_leastBytes = typeof(T).IsValueType ? CodecOf<T>.Untyped.LeastBytes : 1;

    public override void Write(WireWriter writer, TCollection value) => CollectionItems.Write(writer, value, items, comparer);

    public override TCollection Read(WireReader reader, int number)
    {
        object? comparing = comparer is null ? null : Comparers.Read(reader, typeof(TCollection));
        int count = reader.ReadCount(s_leastBytes);
        TCollection value = make(count, comparing);
        reader.Register(number, value);
        for (int i = 0; i < count; i++)
        {
            T item = reader.ReadValue<T>();
            try
            {
                add(value, item);
            }
            catch (Exception e) when (e is not (WireFormatException or AssemblyNeededException))
            {
                throw new WireFormatException($"An item cannot be in a {TypeText.Of(typeof(TCollection))}: {e.Message}", e);
            }
        }

        return value;
    }
}
