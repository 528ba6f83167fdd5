using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Actors.Graph.Kernels;
using Actors.Runtime.Tests.Protocol.Codec;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Arrays;

/// <summary>
/// Looks through each value that any worker of these tests keeps for buffers that the value does not say it holds: they would be freed
/// under it.
/// </summary>
internal static class BufferAudit
{
    private const int Depth = 6;
    private const int Items = 64;

    [ModuleInitializer]
    internal static void Watch() => PartitionStore.Audit = static value =>
    {
        Check(value);
        TransferAudit.Check(value);
    };

    public static void Check(object? value)
    {
        var said = new Collecting { Found = [] };
        Buffers.Visit(value, ref said);
        var found = new HashSet<SharedBuffer>();
        Search(value, found, Depth);
        found.ExceptWith(said.Found);
        found.RemoveWhere(buffer => !buffer.IsCounted);
        if (found.Count > 0)
        {
            throw new InvalidOperationException($"{value!.GetType()} holds {found.Count} buffers that it does not hand to visitors: it must implement {nameof(IHoldsBuffers)}.");
        }
    }

    private static void Search(object? value, HashSet<SharedBuffer> found, int depth)
    {
        if (value is null || depth == 0)
        {
            return;
        }

        Type type = value.GetType();
        if (value is SharedBuffer buffer)
        {
            found.Add(buffer);
        }
        else if (type.IsPrimitive || value is string or Delegate or MemberInfo || (type.IsArray && type.GetElementType()!.IsPrimitive))
        {
            return;
        }
        else if (value is ICollection items)
        {
            int taken = 0;
            foreach (object? item in items)
            {
                Search(item, found, depth - 1);
                if (++taken == Items)
                {
                    break;
                }
            }
        }
        else if (type.IsGenericType || type.Assembly.GetName().Name!.StartsWith("Actors.", StringComparison.Ordinal))
        {
            for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
            {
                foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike && !field.FieldType.IsPrimitive)
                    {
                        Search(field.GetValue(value), found, depth - 1);
                    }
                }
            }
        }
    }

    private readonly struct Collecting : IBufferVisitor
    {
        public required HashSet<SharedBuffer> Found { get; init; }

        public void Visit(SharedBuffer buffer) => Found.Add(buffer);
    }
}
