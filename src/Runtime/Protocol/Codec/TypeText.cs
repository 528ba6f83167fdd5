using Actors.Graph.Calls;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Types as their author writes them, for messages.</summary>
internal static class TypeText
{
    public static string Of(Type type) => TypeNames.Of(type);
}
