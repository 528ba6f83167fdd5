using System.Collections;
using System.Reflection;
using Actors.Arrays.Blocks;
using Actors.Frames;
using Actors.Graph.Calls;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Tests.Protocol.Codec;

/// <summary>Where two values differ, whatever they are: field by field, item by item.</summary>
internal static class Difference
{
    /// <summary>The path to the first difference; null when there is none.</summary>
    public static string? Of(object? left, object? right) => Find(left, right, "value", []);

    private static string? Find(object? left, object? right, string path, HashSet<(object, object)> seen)
    {
        if (left is null || right is null)
        {
            return left is null && right is null ? null : $"{path}: {left ?? "null"} against {right ?? "null"}";
        }

        switch (left)
        {
            case Delegate function:
                return right is Delegate other && function.Method == other.Method ? Find(function.Target, other.Target, $"{path}.Target", seen) : $"{path}: another function";
            case Exception exception:
                return right is Exception e && exception.GetType() == e.GetType() && exception.Message == e.Message
                    ? Find(exception.InnerException, e.InnerException, $"{path}.InnerException", seen) : $"{path}: {exception} against {right}";
            case TaskGraph graph:
                return Graphs(graph, (TaskGraph)right, path, seen);
            case UserFunction name:
                return name.Name == ((UserFunction)right).Name ? null : $"{path}: {name} against {right}";
            case TaskKey or TaskGroup or string or Type or MemberInfo or DateTime or decimal or Guid:
                return left.Equals(right) ? null : $"{path}: {left} against {right}";
            case ValueType when left.GetType().IsPrimitive || left.GetType().IsEnum:
                return left.Equals(right) && left.GetType() == right.GetType() ? null : $"{path}: {left} against {right}";
            case Block block:
                return Blocks(block, (Block)right, path);
            case Table table:
                return Items(table.Schema.Columns, ((Table)right).Schema.Columns, path, seen) ?? Items(table.Columns, ((Table)right).Columns, path, seen);
            case Column column:
                return Columns(column, (Column)right, path);
            case IReadOnlyList<byte> bytes when right is IReadOnlyList<byte> others:
                return bytes.SequenceEqual(others) ? null : $"{path}: other bytes";
            case IDictionary map:
                return Items(map, right, path, seen);
            case IList when right is IList:
                return Items((IEnumerable)left, right, path, seen);
        }

        if (left.GetType() != right.GetType())
        {
            return $"{path}: a {left.GetType()} against a {right.GetType()}";
        }

        if (!left.GetType().IsValueType && !seen.Add((left, right)))
        {
            return null;
        }

        if (left is IEnumerable items && left.GetType().Assembly == typeof(object).Assembly)
        {
            return Items(items, right, path, seen);
        }

        for (Type? type = left.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                if (!Runtime.Protocol.Codec.FieldLayout.IsWritten(field) || field.FieldType == typeof(System.Runtime.ExceptionServices.ExceptionDispatchInfo))
                {
                    continue;
                }

                if (Find(field.GetValue(left), field.GetValue(right), $"{path}.{field.Name}", seen) is { } difference)
                {
                    return difference;
                }
            }
        }

        return null;
    }

    private static string? Items(IEnumerable left, object right, string path, HashSet<(object, object)> seen)
    {
        object?[] all = [.. left.Cast<object?>()], others = [.. ((IEnumerable)right).Cast<object?>()];
        if (all.Length != others.Length)
        {
            return $"{path}: {all.Length} items against {others.Length}";
        }

        for (int i = 0; i < all.Length; i++)
        {
            if (Find(all[i], others[i], $"{path}[{i}]", seen) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? Graphs(TaskGraph left, TaskGraph right, string path, HashSet<(object, object)> seen)
    {
        if (left.Count != right.Count || !left.Outputs.SequenceEqual(right.Outputs))
        {
            return $"{path}: {left.Count} tasks against {right.Count}";
        }

        for (int id = 0; id < left.Count; id++)
        {
            if (left.Key(id) != right.Key(id) || !left.Inputs(id).SequenceEqual(right.Inputs(id)) || !left.Annotations(id).Equals(right.Annotations(id)))
            {
                return $"{path}: task {id} is {left.Task(id)} against {right.Task(id)}";
            }

            if (Find(left.Kernel(id), right.Kernel(id), $"{path}.Kernel({id})", seen) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? Columns(Column left, Column right, string path)
    {
        if (left.Type != right.Type || left.Length != right.Length || left.NullCount != right.NullCount)
        {
            return $"{path}: {left.Length} rows of {left.Type} against {right.Length} of {right.Type}";
        }

        for (int row = 0; row < left.Length; row++)
        {
            if (!Equals(left[row], right[row]))
            {
                return $"{path}: {left[row]} against {right[row]} in row {row}";
            }
        }

        return null;
    }

    private static string? Blocks(Block left, Block right, string path)
    {
        if (left.Kind != right.Kind || !left.Shape.SequenceEqual(right.Shape))
        {
            return $"{path}: {left} against {right}";
        }

        Block a = left.Detach(), b = right.Detach();
        return a.Bytes(a.Offset, a.Length).SequenceEqual(b.Bytes(b.Offset, b.Length)) ? null : $"{path}: other elements";
    }
}
