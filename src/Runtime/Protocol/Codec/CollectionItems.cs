namespace Actors.Runtime.Protocol.Codec;

/// <summary>What all collections are written as: how they compare, where they do, and their items.</summary>
internal static class CollectionItems
{
    public static void Write<TCollection, T>(
        WireWriter writer, TCollection value, Func<TCollection, IEnumerable<T>> items, Func<TCollection, object?>? comparer)
    {
        if (comparer is not null)
        {
            Comparers.Write(writer, comparer(value), typeof(TCollection));
        }

        T[] all = [.. items(value)];
        writer.WriteCount(all.Length);
        foreach (T item in all)
        {
            writer.WriteValue(item);
        }
    }
}
