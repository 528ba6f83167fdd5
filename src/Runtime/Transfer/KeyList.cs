using System.Runtime.InteropServices;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Transfer;

/// <summary>The keys of a request in bytes: each group once.</summary>
internal static class KeyList
{
    /// <summary>More keys than that are asked for in several requests.</summary>
    public const int MaxKeys = 4096;

    private const int MaxAxes = 64;

    public static ReadOnlyMemory<byte> Write(TypePolicy policy, ReadOnlySpan<TaskKey> keys)
    {
        var writer = new WireWriter(policy, allowsCode: false);
        var groups = new Dictionary<TaskGroup, int>();
        writer.WriteCount(keys.Length);
        foreach (TaskKey key in keys)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key.Group, out bool known);
            if (!known)
            {
                number = groups.Count;
                writer.WriteByte(0);
                Write(writer, key.Group);
            }
            else
            {
                writer.WriteCount(number);
            }

            writer.WriteInteger(key.Index);
        }

        return writer.ToMessage().Body;
    }

    /// <exception cref="WireFormatException">These are no keys.</exception>
    public static TaskKey[] Read(TypePolicy policy, ReadOnlyMemory<byte> bytes)
    {
        var reader = new WireReader(bytes, policy, allowsCode: false, frameBytes: 0);
        int count = reader.ReadCount(2);
        if (count > MaxKeys)
        {
            throw new WireFormatException($"{count} keys are more than the {MaxKeys} of one request.");
        }

        var groups = new List<TaskGroup>();
        var keys = new TaskKey[count];
        for (int i = 0; i < count; i++)
        {
            ulong number = reader.ReadCount64();
            if (number == 0)
            {
                groups.Add(ReadGroup(reader));
                number = (ulong)groups.Count;
            }

            if (number > (ulong)groups.Count)
            {
                throw new WireFormatException($"Key {i} is of group {number}; there are {groups.Count}.");
            }

            keys[i] = groups[(int)number - 1].Key(reader.ReadInt32());
        }

        reader.End();
        return keys;
    }

    private static void Write(WireWriter writer, TaskGroup group)
    {
        writer.WriteString(group.Prefix);
        writer.WritePlain((ulong)(group.Token >> 64));
        writer.WritePlain((ulong)group.Token);
        writer.WriteBool(group.IsCalls);
        writer.WriteCount(group.Grid.Length);
        foreach (int length in group.Grid)
        {
            writer.WriteInteger(length);
        }
    }

    private static TaskGroup ReadGroup(WireReader reader)
    {
        string prefix = reader.ReadText();
        if (string.IsNullOrWhiteSpace(prefix))
        {
            throw new WireFormatException("A group of keys has no name.");
        }

        var token = new UInt128(reader.ReadPlain<ulong>(), reader.ReadPlain<ulong>());
        bool isCalls = reader.ReadBool();
        var grid = new int[reader.ReadCount(1)];
        if (grid.Length > MaxAxes || (isCalls && grid.Length > 0))
        {
            throw new WireFormatException($"A group of keys cannot have {grid.Length} axes.");
        }

        for (int axis = 0; axis < grid.Length; axis++)
        {
            grid[axis] = reader.ReadInt32();
        }

        return isCalls ? TaskGroup.Calls(prefix, token) : TaskGroup.Of(prefix, token, grid);
    }
}
