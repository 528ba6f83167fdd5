using System.Collections;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>What collections compare by: the types' own way, or one of the base library's ways of comparing texts.</summary>
internal static class Comparers
{
    private static readonly StringComparer[] s_texts =
        [StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase, StringComparer.InvariantCulture, StringComparer.InvariantCultureIgnoreCase];

    public static void Write(WireWriter writer, object? comparer, Type collection)
    {
        int text = Array.FindIndex(s_texts, t => t.Equals(comparer));
        if (text < 0 && !IsDefault(comparer))
        {
            throw new NotTransferableException(
                $"A {TypeText.Of(collection)} that compares by a {TypeText.Of(comparer!.GetType())} cannot be sent to another process: only the usual comparers can.");
        }

        // A dictionary of texts says that it compares by ordinal; so does one that was given no comparer.
        writer.WriteByte((byte)(text + 1));
    }

    public static object? Read(WireReader reader, Type collection)
    {
        byte number = reader.ReadByte();
        bool isOfTexts = collection.GetGenericArguments()[0] == typeof(string);
        return number == 0 ? null
            : number <= s_texts.Length && isOfTexts ? s_texts[number - 1]
            : throw new WireFormatException($"{number} is no way to compare in a {TypeText.Of(collection)}.");
    }

    private static bool IsDefault(object? comparer)
    {
        if (comparer is null)
        {
            return true;
        }

        Type type = comparer.GetType();
        Type? kind = Array.Find(
            [.. type.GetInterfaces()],
            i => i.IsConstructedGenericType && (i.GetGenericTypeDefinition() == typeof(IEqualityComparer<>) || i.GetGenericTypeDefinition() == typeof(IComparer<>)));
        if (kind is null)
        {
            return comparer is Comparer && ReferenceEquals(comparer, Comparer.Default);
        }

        Type usual = (kind.GetGenericTypeDefinition() == typeof(IEqualityComparer<>) ? typeof(EqualityComparer<>) : typeof(Comparer<>))
            .MakeGenericType(kind.GetGenericArguments());
        return comparer.Equals(usual.GetProperty("Default")!.GetValue(null));
    }
}
