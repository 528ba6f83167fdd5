using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Puts values into bytes. What is referred to twice is written once, so that sharing and cycles survive.</summary>
internal sealed partial class WireWriter(TypePolicy policy, bool allowsCode)
{
    /// <summary>Buffers from this size on go as frames of their own, uncopied.</summary>
    public const int FrameBytes = 8192;

    private readonly List<ReadOnlyMemory<byte>> _frames = [];
    private readonly Dictionary<object, int> _objects = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> _open = [];
    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(256);
    private int _length;
    private int _depth;

    public TypePolicy Policy => policy;

    /// <summary>Whether references to code may be written.</summary>
    public bool AllowsCode => allowsCode;

    public EncodedMessage ToMessage() => new(_buffer.AsMemory(0, _length), _frames);

    public void WriteByte(byte value)
    {
        Room(1);
        _buffer[_length++] = value;
    }

    public void WriteBool(bool value) => WriteByte(value ? (byte)1 : (byte)0);

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public void WriteCount(ulong value)
    {
        Room(10);
        while (value >= 0x80)
        {
            _buffer[_length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _buffer[_length++] = (byte)value;
    }

    public void WriteCount(int value) => WriteCount((ulong)value);

    /// <summary>Small magnitudes are short, whatever their sign.</summary>
    public void WriteInteger(long value) => WriteCount((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>A plain value's bytes, lowest first.</summary>
    public void WritePlain<T>(T value)
        where T : unmanaged
    {
        Room(Unsafe.SizeOf<T>());
        MemoryMarshal.Write(_buffer.AsSpan(_length), in value);
        _length += Unsafe.SizeOf<T>();
    }

    public void WriteString(string? value)
    {
        if (value is null)
        {
            WriteByte(0);
            return;
        }

        int bytes = Encoding.UTF8.GetByteCount(value);
        if (bytes == value.Length || IsValid(value))
        {
            WriteCount(((ulong)bytes << 1) + 1);
            Room(bytes);
            _length += Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_length));
        }
        else
        {
            // Half of a surrogate pair has no UTF-8; such a string goes as it is in memory.
            WriteCount(((ulong)value.Length << 1) + 2);
            WriteRaw(MemoryMarshal.AsBytes(value.AsSpan()));
        }
    }

    public void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Plain values that follow each other: a large number of them is not copied.</summary>
    public void WriteElements<T>(Memory<T> elements)
        where T : unmanaged
    {
        WriteCount(elements.Length);
        if ((long)elements.Length * Unsafe.SizeOf<T>() >= FrameBytes)
        {
            _frames.Add(CastMemory<T>.Of(elements));
        }
        else
        {
            WriteRaw(MemoryMarshal.AsBytes(elements.Span));
        }
    }

    /// <summary>A value of a type that is known to the reader.</summary>
    public void WriteValue<T>(T value)
    {
        if (typeof(T).IsValueType)
        {
            CodecOf<T>.Instance.Write(this, value);
        }
        else
        {
            WriteReference(value);
        }
    }

    private static bool IsValid(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]))
            {
                if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    private void WriteReference<T>(T value)
    {
        if (value is null)
        {
            WriteByte(0);
            return;
        }

        if (typeof(T) == typeof(string))
        {
            WriteString((string)(object)value);
            return;
        }

        if (value is Exception exception && Exceptions.Sendable(policy, exception) is { } sendable && !ReferenceEquals(sendable, value))
        {
            WriteReference((T)(object)sendable);
            return;
        }

        if (value is Delegate)
        {
            // Equal functions are as good as one: written each time, a closure may hold a function that is bound to it.
            WriteByte(1);
            WriteType(value.GetType());
            Nested(Codecs.Of(value.GetType()), value);
            return;
        }

        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_objects, value, out bool known);
        if (known)
        {
            if (_open.Contains(number))
            {
                throw new NotTransferableException(
                    $"A {TypeText.Of(value.GetType())} contains itself; a type that cannot be changed once it is made cannot be sent in a cycle.");
            }

            WriteCount(number + 2);
            return;
        }

        int own = number = _objects.Count - 1;
        WriteByte(1);
        TypeCodec codec;
        if (CodecOf<T>.IsExact)
        {
            codec = CodecOf<T>.Untyped;
        }
        else
        {
            // A frozen collection's own class is one of many: what is named is what it is for.
            codec = Codecs.Of(value.GetType());
            WriteType(codec.ValueType);
        }

        if (codec.IsMadeWhole)
        {
            _open.Add(own);
            Nested(codec, value);
            _open.Remove(own);
        }
        else
        {
            Nested(codec, value);
        }
    }

    private void Nested(TypeCodec codec, object value)
    {
        if (++_depth > WireReader.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new NotTransferableException($"Objects are nested more than {_depth} deep, the last one a {TypeText.Of(value.GetType())}.");
        }

        codec.WriteObject(this, value);
        _depth--;
    }

    private void Room(int bytes)
    {
        if (_buffer.Length - _length < bytes)
        {
            int size = Math.Max(_buffer.Length * 2, checked(_length + bytes));
            byte[] larger = GC.AllocateUninitializedArray<byte>(size);
            _buffer.AsSpan(0, _length).CopyTo(larger);
            _buffer = larger;
        }
    }
}
