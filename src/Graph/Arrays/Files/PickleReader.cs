using System.Buffers.Binary;
using System.Text;

namespace Actors.Arrays.Files;

/// <summary>
/// Reads dictionaries of numbers, texts and tuples from a pickle. What a pickle says should be called is not: it becomes an unknown value.
/// </summary>
/// <param name="path">The file, for messages.</param>
/// <param name="bytes">Its bytes.</param>
internal sealed class PickleReader(string path, byte[] bytes)
{
    private static readonly object s_mark = new();

    // What is not read: a class, and what it makes.
    private static readonly object s_unknown = new();

    private readonly List<object?> _stack = [];
    private readonly Dictionary<long, object?> _memo = [];
    private int _at;

    /// <exception cref="ArrayFileException">It is no pickle, or one of something else.</exception>
    public Dictionary<string, object?> ReadDictionary()
    {
        while (true)
        {
            int start = _at;
            byte code = Take(1)[0];
            if (code == '.')
            {
                return _stack.Count > 0 && _stack[^1] is Dictionary<string, object?> result ? result : throw Error("this is no dictionary.");
            }

            if (!Step(code))
            {
                _at = start;
                throw Error($"the code 0x{code:x2} is not one of those that stand in such a file.");
            }
        }
    }

    private bool Step(byte code)
    {
        switch (code)
        {
            case 0x80: Take(1); break;
            case 0x95: Take(8); break;
            case (byte)'}': Push(new Dictionary<string, object?>()); break;
            case (byte)')': Push(Array.Empty<object?>()); break;
            case (byte)'(': Push(s_mark); break;
            case (byte)'N': Push(null); break;
            case 0x88: Push(true); break;
            case 0x89: Push(false); break;
            case (byte)'K': Push((long)Take(1)[0]); break;
            case (byte)'M': Push((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); break;
            case (byte)'J': Push((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4))); break;
            case 0x8a: Push(Long(Take(Take(1)[0]))); break;
            case (byte)'X': Push(Encoding.UTF8.GetString(Take(Length()))); break;
            case 0x8c: Push(Encoding.UTF8.GetString(Take(Take(1)[0]))); break;
            case (byte)'U': Push(Encoding.Latin1.GetString(Take(Take(1)[0]))); break;
            case 0x85: Push(new[] { Pop() }); break;
            case 0x86: Tuple(2); break;
            case 0x87: Tuple(3); break;
            case (byte)'t': Push(PopToMark()); break;
            case 0x94: _memo[_memo.Count] = Top(); break;
            case (byte)'q': _memo[Take(1)[0]] = Top(); break;
            case (byte)'r': _memo[Length()] = Top(); break;
            case (byte)'h': Recall(Take(1)[0]); break;
            case (byte)'j': Recall(Length()); break;
            case (byte)'c': Line(); Line(); Push(s_unknown); break;
            case 0x93: Pop(); Pop(); Push(s_unknown); break;
            case (byte)'R': Pop(); Pop(); Push(s_unknown); break;
            case (byte)'b': Pop(); break;
            case (byte)'s': Set([Pop(), Pop()], reversed: true); break;
            case (byte)'u': Set(PopToMark(), reversed: false); break;
            default: return false;
        }

        return true;
    }

    private void Set(object?[] pairs, bool reversed)
    {
        if (Top() is not Dictionary<string, object?> dictionary || pairs.Length % 2 != 0)
        {
            throw Error("keys and values stand here without a dictionary.");
        }

        for (int i = 0; i < pairs.Length; i += 2)
        {
            dictionary[(reversed ? pairs[i + 1] : pairs[i]) as string ?? throw Error("a key is no text.")] = reversed ? pairs[i] : pairs[i + 1];
        }
    }

    private void Tuple(int count)
    {
        var items = new object?[count];
        for (int i = count - 1; i >= 0; i--)
        {
            items[i] = Pop();
        }

        Push(items);
    }

    private object?[] PopToMark()
    {
        int mark = _stack.LastIndexOf(s_mark);
        if (mark < 0)
        {
            throw Error("a group ends here that did not begin.");
        }

        object?[] items = [.. _stack[(mark + 1)..]];
        _stack.RemoveRange(mark, _stack.Count - mark);
        return items;
    }

    private void Push(object? value) => _stack.Add(value);

    private object? Top() => _stack.Count > 0 ? _stack[^1] : throw Error("a value is missing.");

    private object? Pop()
    {
        object? value = Top();
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    private void Recall(long number) => Push(_memo.TryGetValue(number, out object? value) ? value : throw Error($"value {number} is not known here."));

    private long Long(ReadOnlySpan<byte> digits)
    {
        if (digits.Length > 8)
        {
            throw Error("a number is too large.");
        }

        long value = digits.Length > 0 && digits[^1] >= 0x80 ? -1 : 0;
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            value = (value << 8) | digits[i];
        }

        return value;
    }

    private int Length()
    {
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
        return length <= bytes.Length ? (int)length : throw Error("a length is larger than the file.");
    }

    private void Line()
    {
        int end = Array.IndexOf(bytes, (byte)'\n', _at);
        _at = end >= 0 ? end + 1 : throw Error("a line does not end.");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_at + count > bytes.Length)
        {
            _at = bytes.Length;
            throw Error("the file ends here.");
        }

        _at += count;
        return bytes.AsSpan(_at - count, count);
    }

    private ArrayFileException Error(string problem) => new(path, _at, "this is no description of a stack of .npy files: " + problem);
}
