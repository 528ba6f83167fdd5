using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Finds out where in a value the thing is that cannot be sent. Only asked when there is one, so it takes its time.</summary>
internal static class TransferPath
{
    /// <summary>As below, for a message: its kernels may hold code, its values may not.</summary>
    public static NotTransferableException Explain(object message, TypePolicy policy, NotTransferableException error)
    {
        foreach ((object? part, bool isCode) in PartsOfMessage(message))
        {
            NotTransferableException found = Explain(part, policy, isCode, error);
            if (found.Path.Length > 0)
            {
                return found;
            }
        }

        return error;
    }

    public static NotTransferableException Explain(object? root, TypePolicy policy, bool allowsCode, NotTransferableException error)
    {
        string path = Find(root, policy, allowsCode, new HashSet<object>(ReferenceEqualityComparer.Instance), 0) ?? "";
        return path.Length == 0 ? error : new NotTransferableException($"{error.Message} It is at {path}.", error) { Path = path };
    }

    /// <summary>The path to the innermost part that fails by itself; null when this one does not.</summary>
    private static string? Find(object? value, TypePolicy policy, bool allowsCode, HashSet<object> seen, int depth)
    {
        if (value is null || depth > 200 || !seen.Add(value) || CanWrite(value, policy, allowsCode))
        {
            return null;
        }

        foreach ((string name, object? part) in Parts(value))
        {
            if (Find(part, policy, allowsCode, seen, depth + 1) is { } inner)
            {
                return Join(name, inner);
            }

            if (part is not null && !CanWrite(part, policy, allowsCode))
            {
                return name;
            }
        }

        return "";
    }

    private static string Join(string first, string rest) =>
        rest.Length == 0 ? first : first.Length == 0 ? rest : rest.StartsWith('[') ? first + rest : $"{first}.{rest}";

    private static bool CanWrite(object value, TypePolicy policy, bool allowsCode)
    {
        try
        {
            new WireWriter(policy, allowsCode).WriteValue(value);
            return true;
        }
        catch (NotTransferableException)
        {
            return false;
        }
    }

    private static IEnumerable<(object? Part, bool IsCode)> PartsOfMessage(object? message)
    {
        switch (message)
        {
            case null:
                return [];
            case Kernel kernel:
                return [(kernel, true)];
            case TaskGraph graph:
                return Enumerable.Range(0, graph.Count).Select(id => ((object?)graph.Kernel(id), true));
            case WorkerCommand command:
                return command.Run.Select(a => ((object?)a.Graph.Kernel(a.Id), true));
            case string or Array:
                return [(message, false)];
            case IEnumerable items when message.GetType().Namespace != typeof(WorkerCommand).Namespace:
                return items.Cast<object?>().SelectMany(PartsOfMessage);
            default:
                return message.GetType().Namespace == typeof(WorkerCommand).Namespace
                    ? FieldLayout.Of(message.GetType()).SelectMany(f => PartsOfMessage(f.GetValue(message)))
                    : [(message, false)];
        }
    }

    private static IEnumerable<(string Name, object? Part)> Parts(object value)
    {
        switch (value)
        {
            case string or Type or MemberInfo:
                yield break;
            case Delegate { Target: { } target } function when ClosureUse.IsClosure(target.GetType()):
                foreach ((string name, object? part) in Captured(target, ClosureUse.Of(function.Method)))
                {
                    yield return ($"closure.{name}", part);
                }

                yield break;
            case Delegate function:
                yield return ("closure", function.Target);
                yield break;
            case IEnumerable items when TypePolicy.IsBase(value.GetType().Assembly) || value is Array:
                int index = 0;
                foreach (object? item in items)
                {
                    yield return ($"[{index++}]", item);
                }

                yield break;
            case ITuple tuple:
                for (int i = 0; i < tuple.Length; i++)
                {
                    yield return ($"Item{i + 1}", tuple[i]);
                }

                yield break;
        }

        if (!TypePolicy.IsBase(value.GetType().Assembly))
        {
            foreach (FieldInfo field in FieldLayout.Of(value.GetType()))
            {
                // What a kernel calls its function means nothing to the user: the path begins with what the function has captured.
                object? part = field.GetValue(value);
                yield return (value is Kernel && part is Delegate ? "" : NameOf(field), part);
            }
        }
    }

    /// <summary>The captured variables that a function uses, of all blocks around it.</summary>
    private static IEnumerable<(string Name, object? Part)> Captured(object closure, ClosureUse use)
    {
        ulong mask = use.MaskOf(closure.GetType());
        FieldInfo[] fields = FieldLayout.Of(closure.GetType());
        for (int i = 0; i < fields.Length; i++)
        {
            if ((mask & (1UL << Math.Min(i, 63))) == 0)
            {
                continue;
            }

            object? part = fields[i].GetValue(closure);
            if (part is not null && ClosureUse.IsClosure(part.GetType()))
            {
                foreach ((string, object?) outer in Captured(part, use))
                {
                    yield return outer;
                }
            }
            else
            {
                yield return (NameOf(fields[i]), part);
            }
        }
    }

    /// <summary>The name in the source: the property's for a backing field, <c>this</c> for a captured one, none for a nested closure.</summary>
    private static string NameOf(FieldInfo field)
    {
        string name = field.Name;
        if (name.StartsWith("CS$<>", StringComparison.Ordinal))
        {
            return "";
        }

        if (!name.StartsWith('<'))
        {
            return name;
        }

        string inner = name[1..name.IndexOf('>', StringComparison.Ordinal)];
        return inner.Length > 0 ? inner : "this";
    }
}
