using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>
/// Puts values into bytes. What is referred to twice is written once, so that sharing and cycles survive. One writer may write many
/// messages, one after the other.
/// </summary>
internal sealed partial class WireWriter
{
    /// <summary>Buffers from this size on go as frames of their own, uncopied.</summary>
    public const int FrameBytes = 8192;

    /// <summary>What is kept for the next message: no more than an ordinary one needs.</summary>
    private const int MostKeptBytes = 1 << 20, MostKeptEntries = 4096;

    private readonly bool _allowsCode;
    private readonly List<ReadOnlyMemory<byte>> _frames = [];
    private readonly List<int> _open = [];
    private Dictionary<object, int> _objects = new(ReferenceEqualityComparer.Instance);
    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(256);
    private int _objectCount;
    private int _length;
    private int _depth;

    /// <summary>A writer of messages.</summary>
    /// <param name="policy">Which types may be sent.</param>
    /// <param name="allowsCode">Whether references to code may be written anywhere, and not only by <see cref="WriteCode{T}(T)"/>.</param>
    public WireWriter(TypePolicy policy, bool allowsCode)
    {
        Policy = policy;
        AllowsCode = _allowsCode = allowsCode;
    }

    public TypePolicy Policy { get; }

    /// <summary>Whether references to code may be written.</summary>
    public bool AllowsCode { get; private set; }

    /// <summary>What was written since <see cref="Reset"/>; valid until the next one.</summary>
    public Memory<byte> Written => _buffer.AsMemory(0, _length);

    /// <summary>The large buffers, in their order; they are the values' own memory.</summary>
    public List<ReadOnlyMemory<byte>> Frames => _frames;

    public EncodedMessage ToMessage() => new(Written, _frames);

    /// <summary>Begins another message.</summary>
    /// <param name="room">So many bytes are left free at its beginning, for what is to stand before it.</param>
    public void Reset(int room = 0)
    {
        AllowsCode = _allowsCode;
        if (_buffer.Length > MostKeptBytes)
        {
            _buffer = GC.AllocateUninitializedArray<byte>(256);
        }

        (_length, _depth, _objectCount, _lastType) = (0, 0, 0, null);
        Room(room);
        _length = room;
        _frames.Clear();
        _open.Clear();
        _closures.Clear();
        _recent.AsSpan().Clear();
        _nextRecent = 0;
        Clear(ref _objects, ReferenceEqualityComparer.Instance);
        Clear(ref _types, null);
        Clear(ref _groups, null);
        Clear(ref _names, StringComparer.Ordinal);
        if (_section is { } section)
        {
            section.ObjectCount = 0;
            Clear(ref section.Objects, ReferenceEqualityComparer.Instance);
            Clear(ref section.Types, null);
        }
    }

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

        if (value is Exception exception && Exceptions.Sendable(Policy, exception) is { } sendable && !ReferenceEquals(sendable, value))
        {
            WriteReference((T)(object)sendable);
            return;
        }

        if (value is Delegate function)
        {
            WriteFunction(function);
            return;
        }

        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_objects, value, out bool known);
        if (known && !LacksFields(value))
        {
            if (_open.Contains(number))
            {
                throw new NotTransferableException(
                    $"A {TypeText.Of(value.GetType())} contains itself; a type that cannot be changed once it is made cannot be sent in a cycle.");
            }

            WriteCount(number + 2);
            return;
        }

        int own = number = _objectCount++;
        WriteByte(1);
        TypeCodec codec;
        if (CodecOf<T>.IsExact)
        {
            codec = CodecOf<T>.Untyped;
        }
        else
        {
            codec = WriteTypeOf(value);
        }

        if (codec.IsMadeWhole)
        {
            _open.Add(own);
            Nested(codec, value);
            _open.RemoveAt(_open.Count - 1);
        }
        else
        {
            Nested(codec, value);
        }
    }

    /// <summary>A function gets its number when it is written: what it is bound to may hold it, and then it is written there once more.</summary>
    private void WriteFunction(Delegate function)
    {
        if (_objects.TryGetValue(function, out int known))
        {
            WriteCount(known + 2);
            return;
        }

        WriteByte(1);
        Nested(WriteTypeOf(function), function);
        _objects[function] = _objectCount++;
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

    private static void Clear<TKey, TValue>(ref Dictionary<TKey, TValue> table, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        if (table.Count > MostKeptEntries)
        {
            table = new Dictionary<TKey, TValue>(comparer);
        }
        else if (table.Count > 0)
        {
            table.Clear();
        }
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
