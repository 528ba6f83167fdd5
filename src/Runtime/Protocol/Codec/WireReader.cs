using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>
/// Gets values out of bytes that may have been made by anybody: every count is held against what is left, every type against the
/// policy, every reference against the type of its place. Memory taken stays within a small multiple of the message. One reader may read
/// many messages, one after the other.
/// </summary>
internal sealed partial class WireReader
{
    /// <summary>Objects within objects.</summary>
    public const int MaxDepth = 2000;

    /// <summary>Things that take no bytes, such as values without fields: nothing else bounds their number.</summary>
    private const int MaxEmpty = 1 << 16;

    /// <summary>What is kept for the next message: no more than an ordinary one needs.</summary>
    private const int MostKeptEntries = 4096;

    private List<object?> _objects = [];
    private List<Memory<byte>>? _frames;
    private List<Action>? _afterFrames;
    private ReadOnlyMemory<byte> _body;
    private long _frameBytesLeft;
    private int _at;
    private int _depth;

    public WireReader(TypePolicy policy)
    {
        Policy = policy;
    }

    public WireReader(ReadOnlyMemory<byte> body, TypePolicy policy, bool allowsCode, long frameBytes)
    {
        Policy = policy;
        Reset(body, allowsCode, frameBytes);
    }

    public TypePolicy Policy { get; }

    /// <summary>Whether references to code are accepted.</summary>
    public bool AllowsCode { get; private set; }

    public IReadOnlyList<Memory<byte>> Frames => _frames ?? (IReadOnlyList<Memory<byte>>)[];

    public IReadOnlyList<Action> AfterFrames => _afterFrames ?? (IReadOnlyList<Action>)[];

    public int BytesLeft => _body.Length - _at;

    /// <summary>Begins another message.</summary>
    /// <param name="body">Its body. What is read does not refer to it.</param>
    /// <param name="allowsCode">Whether references to code are accepted.</param>
    /// <param name="frameBytes">How many bytes of frames follow it.</param>
    public void Reset(ReadOnlyMemory<byte> body, bool allowsCode, long frameBytes)
    {
        (_body, AllowsCode, _frameBytesLeft, _at, _depth, _typeDepth) = (body, allowsCode, frameBytes, 0, 0, 0);
        (_frames, _afterFrames) = (null, null);
        _recent.AsSpan().Clear();
        _nextRecent = 0;
        Clear(ref _objects);
        Clear(ref _types);
        Clear(ref _groups);
        Clear(ref _names);
        if (_section is { } section)
        {
            Clear(ref section.Objects);
            Clear(ref section.Types);
        }
    }

    public byte ReadByte() => _at < _body.Length ? _body.Span[_at++] : throw Ended();

    public bool ReadBool() => ReadByte() switch
    {
        0 => false,
        1 => true,
        byte other => throw new WireFormatException($"{other} stands where yes or no was expected, at byte {_at - 1}."),
    };

    public ulong ReadCount64()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = ReadByte();
            if (shift == 63 && next > 1)
            {
                throw new WireFormatException($"A number is too long, at byte {_at - 1}.");
            }

            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>A number of things to follow, each of which takes at least so many bytes.</summary>
    public int ReadCount(int bytesEach)
    {
        ulong count = ReadCount64();
        if (count > (ulong)(bytesEach == 0 ? MaxEmpty : BytesLeft / bytesEach))
        {
            throw new WireFormatException($"{count} things are promised at byte {_at}, but only {BytesLeft} bytes follow.");
        }

        return (int)count;
    }

    public long ReadInteger()
    {
        ulong value = ReadCount64();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int ReadInt32() => (int)ReadInteger(int.MinValue, int.MaxValue);

    public long ReadInteger(long least, long most)
    {
        long value = ReadInteger();
        return value >= least && value <= most ? value : throw new WireFormatException($"{value} is not between {least} and {most}, at byte {_at}.");
    }

    public T ReadPlain<T>()
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        if (BytesLeft < size)
        {
            throw Ended();
        }

        T value = MemoryMarshal.Read<T>(_body.Span[_at..]);
        _at += size;
        return value;
    }

    public string? ReadString()
    {
        ReadOnlySpan<byte> span = ReadString(out bool isNull, out bool utf16);
        return isNull ? null : utf16 ? new string(MemoryMarshal.Cast<byte, char>(span)) : Encoding.UTF8.GetString(span);
    }

    public string ReadText() => ReadString() ?? throw new WireFormatException($"A text is missing at byte {_at}.");

    public ReadOnlySpan<byte> ReadRaw(int count)
    {
        if (count < 0 || count > BytesLeft)
        {
            throw Ended();
        }

        ReadOnlySpan<byte> span = _body.Span.Slice(_at, count);
        _at += count;
        return span;
    }

    /// <summary>Plain values that follow each other; large ones come as a frame later on.</summary>
    public T[] ReadElements<T>()
        where T : unmanaged
    {
        int count = ReadElementCount<T>();
        if (count == 0)
        {
            return [];
        }

        T[] elements = GC.AllocateUninitializedArray<T>(count);
        ReadElements<T>(elements);
        return elements;
    }

    /// <summary>How many plain values follow each other; that they follow is certain.</summary>
    public int ReadElementCount<T>()
        where T : unmanaged
    {
        ulong count = ReadCount64();
        int size = Unsafe.SizeOf<T>();
        if (count > (ulong)Array.MaxLength)
        {
            throw new WireFormatException($"{count} elements are too many for an array, at byte {_at}.");
        }

        long bytes = (long)count * size, left = bytes < WireWriter.FrameBytes ? BytesLeft : _frameBytesLeft;
        return bytes <= left ? (int)count : throw new WireFormatException($"A buffer of {bytes} bytes is promised at byte {_at}, but only {left} follow.");
    }

    /// <summary>As many plain values as <see cref="ReadElementCount"/> has said, to where they are wanted: at once, or when the frames come.</summary>
    public void ReadElements<T>(Memory<T> elements)
        where T : unmanaged
    {
        long bytes = (long)elements.Length * Unsafe.SizeOf<T>();
        if (bytes < WireWriter.FrameBytes)
        {
            ReadRaw((int)bytes).CopyTo(MemoryMarshal.AsBytes(elements.Span));
            return;
        }

        _frameBytesLeft -= bytes;
        (_frames ??= []).Add(CastMemory<T>.Of(elements));
    }

    /// <summary>What is to be done with a value once the frames are there.</summary>
    public void WhenFramesAreIn(Action action) => (_afterFrames ??= []).Add(action);

    public T ReadValue<T>() => typeof(T).IsValueType ? CodecOf<T>.Instance.Read(this) : ReadReference<T>();

    /// <summary>Makes an object known under its number before its parts are read, so that they can refer to it.</summary>
    public void Register(int number, object value) => _objects[number] = value;

    /// <summary>The end: nothing may be left over.</summary>
    public void End()
    {
        if (BytesLeft > 0)
        {
            throw new WireFormatException($"{BytesLeft} bytes are left over after the message.");
        }

        if (_frameBytesLeft > 0)
        {
            throw new WireFormatException($"{_frameBytesLeft} bytes of buffers belong to nothing in the message.");
        }
    }

    /// <summary>The bytes of a text.</summary>
    private ReadOnlySpan<byte> ReadString(out bool isNull, out bool utf16)
    {
        ulong marker = ReadCount64();
        isNull = marker == 0;
        utf16 = !isNull && (marker & 1) == 0;
        if (isNull)
        {
            return [];
        }

        ulong length = (marker - 1) >> 1;
        ulong bytes = utf16 ? length * 2 : length;
        if (length > (ulong)BytesLeft || bytes > (ulong)BytesLeft)
        {
            throw new WireFormatException($"A text of {length} bytes is promised at byte {_at}, but only {BytesLeft} follow.");
        }

        return ReadRaw((int)bytes);
    }

    private T ReadReference<T>()
    {
        if (typeof(T) == typeof(string))
        {
            return (T)(object)ReadString()!;
        }

        ulong marker = ReadCount64();
        if (marker == 0)
        {
            return default!;
        }

        if (marker > 1)
        {
            int number = marker - 2 < (ulong)_objects.Count ? (int)(marker - 2) : -1;
            return number >= 0 && _objects[number] is T known
                ? known
                : throw new WireFormatException($"A reference at byte {_at} leads to nothing that can be a {TypeText.Of(typeof(T))}.");
        }

        TypeCodec codec;
        if (CodecOf<T>.IsExact)
        {
            codec = CodecOf<T>.Untyped;
        }
        else
        {
            codec = ReadTypeFor<T>();
        }

        int own = _objects.Count;
        if (!codec.IsCode)
        {
            _objects.Add(null);
        }

        object value = Nested(codec, own);
        if (codec.IsCode)
        {
            // A function has its number once it is made: what it is bound to may hold it.
            _objects.Add(value);
        }
        else
        {
            _objects[own] = value;
        }

        return value is T typed ? typed : throw new WireFormatException($"A {TypeText.Of(value.GetType())} stands where a {TypeText.Of(typeof(T))} belongs.");
    }

    private object Nested(TypeCodec codec, int number)
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new WireFormatException($"Objects are nested more than {_depth} deep.");
        }

        object value = codec.ReadObject(this, number);
        _depth--;
        return value;
    }

    private static void Clear<T>(ref List<T> list)
    {
        if (list.Capacity > MostKeptEntries)
        {
            list = [];
        }
        else if (list.Count > 0)
        {
            list.Clear();
        }
    }

    private WireFormatException Ended() => new($"The message ends after {_body.Length} bytes, in the middle of something.");
}
