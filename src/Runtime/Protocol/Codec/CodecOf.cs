
namespace Actors.Runtime.Protocol.Codec;

/// <summary>The codec of a type that is known at compile time.</summary>
/// <typeparam name="T">The type.</typeparam>
internal static class CodecOf<T>
{
    /// <summary>Whether a value of this declared type can only be of this very type, so that messages need not say it.</summary>
    public static readonly bool IsExact = typeof(T).IsValueType || (typeof(T).IsSealed && !typeof(T).IsArray && !typeof(Delegate).IsAssignableFrom(typeof(T)))
        || (typeof(T).IsArray && typeof(T).GetElementType()!.IsValueType);

    private static TypeCodec? s_codec;

    public static TypeCodec Untyped => s_codec ??= Codecs.Of(typeof(T));

    public static TypeCodec<T> Instance => (TypeCodec<T>)Untyped;
}
