namespace Actors.Runtime.Protocol.Codec;

/// <summary>How values of one type are written and read.</summary>
internal abstract class TypeCodec
{
    /// <summary>The type of the values, as messages name it.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Whether an object exists only when all its parts have been read, so that no part can refer to it.</summary>
    public virtual bool IsMadeWhole => true;

    /// <summary>Whether the values are functions.</summary>
    public virtual bool IsCode => false;

    /// <summary>Whether one object of the type is as good as another, since it has no fields.</summary>
    public virtual bool HasNoFields => false;

    /// <summary>The fewest bytes a value takes.</summary>
    public virtual int LeastBytes => 1;

    /// <summary>Writes an object that is there, without its type.</summary>
    public abstract void WriteObject(WireWriter writer, object value);

    /// <summary>Reads an object.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="number">Its number, to register it by before its parts are read when it <see cref="IsMadeWhole">is not made whole</see>.</param>
    public abstract object ReadObject(WireReader reader, int number);
}
