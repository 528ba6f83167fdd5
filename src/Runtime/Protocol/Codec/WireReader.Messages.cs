using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol.Codec;

internal sealed partial class WireReader
{
    /// <summary>The fewest bytes that a key takes: the default one.</summary>
    public const int LeastKeyBytes = 1;

    private readonly Kernel?[] _recent = new Kernel?[WireWriter.RecentKernels];
    private List<TaskGroup> _groups = [];
    private List<string> _names = [];
    private Section? _section;
    private int _nextRecent;

    /// <summary>Whether code may stand where <see cref="ReadCode"/> is called: in messages of an authenticated peer.</summary>
    public bool AcceptsCode { get; set; }

    /// <summary>A key.</summary>
    public TaskKey ReadKey()
    {
        ulong number = ReadCount64();
        return number == 0 ? default : ReadGroup(number).Key(ReadInt32());
    }

    /// <summary>A group: one that was named before, or a new one.</summary>
    public TaskGroup ReadGroup() => ReadGroup(ReadCount64());

    /// <summary>A name, of a worker or a client.</summary>
    public string? ReadName()
    {
        ulong number = ReadCount64();
        switch (number)
        {
            case 0:
                return null;
            case 1:
                string name = ReadKnown(Policy.Names, static n => n);
                _names.Add(name);
                return name;
            default:
                return number - 2 < (ulong)_names.Count ? _names[(int)(number - 2)] : throw new WireFormatException($"Name {number} is not known yet, at byte {_at}.");
        }
    }

    /// <summary>What a text stands for, made of it the first time.</summary>
    public T ReadKnown<T>(KnownBytes<T> known, Func<string, T> make)
        where T : class
    {
        int start = _at;
        ReadString(out _, out _);
        ReadOnlySpan<byte> bytes = _body.Span[start.._at];
        if (known.Find(bytes) is { } found)
        {
            return found;
        }

        _at = start;
        T made = make(ReadText());
        known.Add(bytes, made);
        return made;
    }

    /// <summary>A list, as an array.</summary>
    public IReadOnlyList<T> ReadList<T>()
    {
        ulong marker = ReadCount64();
        if (marker == 0)
        {
            return null!;
        }

        int least = typeof(T).IsValueType ? Math.Max(1, CodecOf<T>.Untyped.LeastBytes) : 1;
        if (marker - 1 > (ulong)(BytesLeft / least))
        {
            throw new WireFormatException($"{marker - 1} things are promised at byte {_at}, but only {BytesLeft} bytes follow.");
        }

        T[] items = marker == 1 ? [] : new T[marker - 1];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = ReadValue<T>();
        }

        return items;
    }

    /// <summary>A kernel, or what holds kernels, in a message that holds values otherwise.</summary>
    public T ReadCode<T>() => InCode(0, static (r, _) => r.ReadValue<T>());

    /// <summary>As <see cref="ReadCode{T}()"/>, for what is read in a way of its own.</summary>
    public T InCode<T, TState>(TState state, Func<WireReader, TState, T> read)
    {
        if (AllowsCode)
        {
            return read(this, state);
        }

        if (!AcceptsCode)
        {
            throw new WireFormatException($"A {TypeText.Of(typeof(T))} stands in a message of somebody who may not send code.");
        }

        Section code = _section ??= new Section([], []);
        (List<object?> objects, List<Type> types) = (_objects, _types);
        (AllowsCode, _objects, _types) = (true, code.Objects, code.Types);
        try
        {
            return read(this, state);
        }
        finally
        {
            (code.Objects, code.Types) = (_objects, _types);
            (AllowsCode, _objects, _types) = (false, objects, types);
        }
    }

    /// <summary>A task's kernel.</summary>
    public Kernel ReadKernel()
    {
        ulong recent = ReadCount64();
        if (recent > 0)
        {
            return (recent <= WireWriter.RecentKernels ? _recent[recent - 1] : null) ?? throw new WireFormatException($"Kernel {recent} is not known yet, at byte {_at}.");
        }

        TypeCodec codec = ReadTypeFor<Kernel>();
        int own = _objects.Count;
        _objects.Add(null);
        var kernel = (Kernel)Nested(codec, own);
        _recent[_nextRecent] = kernel;
        _nextRecent = (_nextRecent + 1) % _recent.Length;
        return kernel;
    }

    /// <summary>A part of a message that must be there.</summary>
    public static T Required<T>(T value, string name)
        where T : class? => value ?? throw new WireFormatException($"A part of a message is missing: {name}.");

    private TaskGroup ReadGroup(ulong number)
    {
        if (number > 1)
        {
            return number - 2 < (ulong)_groups.Count ? _groups[(int)(number - 2)] : throw new WireFormatException($"Group {number} is not known yet, at byte {_at}.");
        }

        if (number == 0)
        {
            throw new WireFormatException($"A group is missing at byte {_at}.");
        }

        string prefix = ReadText();
        var token = ReadPlain<UInt128>();
        ulong form = ReadCount64();
        if (form >> 1 > (ulong)BytesLeft || string.IsNullOrWhiteSpace(prefix))
        {
            throw new WireFormatException($"The bytes before byte {_at} are no group of tasks.");
        }

        TaskGroup group;
        if ((form & 1) == 1)
        {
            group = form == 1 ? TaskGroup.Calls(prefix, token) : throw new WireFormatException($"Calls have no grid, at byte {_at}.");
        }
        else
        {
            int[] grid = form == 0 ? [] : new int[form >> 1];
            for (int axis = 0; axis < grid.Length; axis++)
            {
                grid[axis] = ReadInt32();
            }

            group = TaskGroup.Of(prefix, token, grid);
        }

        _groups.Add(group);
        return group;
    }

    /// <summary>What the other section of a message has named so far: nothing leads from values to code.</summary>
    private sealed class Section(List<object?> objects, List<Type> types)
    {
        public List<object?> Objects = objects;
        public List<Type> Types = types;
    }
}
