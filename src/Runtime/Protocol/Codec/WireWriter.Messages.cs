using System.Runtime.InteropServices;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol.Codec;

internal sealed partial class WireWriter
{
    /// <summary>How many kernels are remembered.</summary>
    public const int RecentKernels = 4;

    private readonly Kernel?[] _recent = new Kernel?[RecentKernels];
    private Dictionary<TaskGroup, int> _groups = [];
    private Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private Section? _section;
    private int _nextRecent;

    /// <summary>A key; its group is written once.</summary>
    public void WriteKey(TaskKey key)
    {
        if (key.Group is null)
        {
            WriteByte(0);
            return;
        }

        WriteGroup(key.Group);
        WriteInteger(key.Index);
    }

    /// <summary>A group: its number, or itself the first time.</summary>
    public void WriteGroup(TaskGroup group)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, group, out bool known);
        if (known)
        {
            WriteCount(number + 2);
            return;
        }

        number = _groups.Count - 1;
        WriteByte(1);
        WriteString(group.Prefix);
        WritePlain(group.Token);
        WriteCount((group.Grid.Length << 1) | (group.IsCalls ? 1 : 0));
        foreach (int length in group.Grid)
        {
            WriteInteger(length);
        }
    }

    /// <summary>A name, of a worker or a client; it is written once.</summary>
    public void WriteName(string? name)
    {
        if (name is null)
        {
            WriteByte(0);
            return;
        }

        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, name, out bool known);
        if (known)
        {
            WriteCount(number + 2);
            return;
        }

        number = _names.Count - 1;
        WriteByte(1);
        WriteString(name);
    }

    /// <summary>A list of whatever kind, by its items.</summary>
    public void WriteList<T>(IReadOnlyList<T>? list)
    {
        if (list is null)
        {
            WriteByte(0);
            return;
        }

        int count = list.Count;
        WriteCount(count + 1);
        for (int i = 0; i < count; i++)
        {
            WriteValue(list[i]);
        }
    }

    /// <summary>A kernel, or what holds kernels, in a message that holds values otherwise: only here may code be referred to.</summary>
    public void WriteCode<T>(T value) => InCode(value, static (w, v) => w.WriteValue(v));

    /// <summary>A task's kernel: one that the last few tasks had is not written again. What kernels share within is written once.</summary>
    public void WriteKernel(Kernel kernel)
    {
        for (int i = 0; i < _recent.Length; i++)
        {
            if (ReferenceEquals(_recent[i], kernel))
            {
                WriteCount(i + 1);
                return;
            }
        }

        WriteByte(0);
        TypeCodec codec = WriteTypeOf(kernel);
        _objectCount++;
        Nested(codec, kernel);
        _recent[_nextRecent] = kernel;
        _nextRecent = (_nextRecent + 1) % _recent.Length;
    }

    /// <summary>As <see cref="WriteCode{T}(T)"/>, for what is written in a way of its own.</summary>
    public void InCode<T>(T value, Action<WireWriter, T> write)
    {
        if (AllowsCode)
        {
            write(this, value);
            return;
        }

        Section values = new(_objects, _objectCount, _types), code = _section ??= new Section(new Dictionary<object, int>(ReferenceEqualityComparer.Instance), 0, []);
        (AllowsCode, _objects, _objectCount, _types, _lastType) = (true, code.Objects, code.ObjectCount, code.Types, null);
        try
        {
            write(this, value);
        }
        finally
        {
            (code.Objects, code.ObjectCount, code.Types) = (_objects, _objectCount, _types);
            (AllowsCode, _objects, _objectCount, _types, _lastType) = (false, values.Objects, values.ObjectCount, values.Types, null);
        }
    }

    /// <summary>What the other section of a message has named so far: nothing leads from values to code.</summary>
    private sealed class Section(Dictionary<object, int> objects, int objectCount, Dictionary<Type, int> types)
    {
        public Dictionary<object, int> Objects = objects;
        public int ObjectCount = objectCount;
        public Dictionary<Type, int> Types = types;
    }
}
