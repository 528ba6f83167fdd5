namespace Actors.Runtime.Protocol.Codec;

/// <summary>The codec of a class that holds captured variables.</summary>
internal interface IClosureCodec
{
    /// <summary>The fields that a use of the closure needs; all of them when it is not known.</summary>
    ulong Wanted(ClosureUse? use);
}
