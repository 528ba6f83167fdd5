using System.Collections.Concurrent;
using System.Reflection;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>A function a user handed in: the name its author wrote, and the group its calls are numbered in.</summary>
internal sealed class UserFunction
{
    private const int MaxNameLength = 48;

    private static readonly ConcurrentDictionary<MethodInfo, UserFunction> s_known = new();

    [ThreadStatic]
    private static Delegate? t_last;

    [ThreadStatic]
    private static UserFunction? t_lastFunction;

    private TaskGroup _calls;
    private int _next = -1;

    public UserFunction(string name)
    {
        Name = name;
        _calls = TaskGroup.Calls(name, ContentToken.Unique());
    }

    public string Name { get; }

    /// <summary>What is known of a delegate's method.</summary>
    /// <param name="function">The delegate.</param>
    /// <param name="expression">The source text it was written as; used when the method has no name of its own.</param>
    public static UserFunction Of(Delegate function, string? expression)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (ReferenceEquals(function, t_last))
        {
            return t_lastFunction!;
        }

        UserFunction known = s_known.GetOrAdd(function.Method, static (method, text) => new UserFunction(NameOf(method, text)), expression);
        if (!HasState(function))
        {
            // Calls in a loop come with one delegate; one with captured state is not kept alive for it.
            (t_last, t_lastFunction) = (function, known);
        }

        return known;
    }

    /// <summary>The key of the next call.</summary>
    public TaskKey NextCall()
    {
        TaskGroup calls = Volatile.Read(ref _calls);
        int number = Interlocked.Increment(ref _next);
        return number >= 0 ? calls.Key(number) : AfterOverflow();
    }

    private TaskKey AfterOverflow()
    {
        lock (s_known)
        {
            if (Volatile.Read(ref _next) < 0)
            {
                Volatile.Write(ref _calls, TaskGroup.Calls(Name, ContentToken.Unique()));
                Volatile.Write(ref _next, -1);
            }
        }

        return NextCall();
    }

    public static bool HasState(Delegate function) =>
        function.Target is { } target && target.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0;

    public override string ToString() => Name;

    internal static string NameOf(MethodInfo method, string? expression)
    {
        string name = method.Name;
        int local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0)
        {
            int start = local + 4;
            int end = name.IndexOf('|', start);
            return end > start ? name[start..end] : name[start..];
        }

        if (!name.StartsWith('<'))
        {
            return name;
        }

        if (string.IsNullOrWhiteSpace(expression))
        {
            return "lambda";
        }

        string text = string.Join(' ', expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.StartsWith("static ", StringComparison.Ordinal))
        {
            text = text["static ".Length..];
        }

        return text.Length <= MaxNameLength ? text : string.Concat(text.AsSpan(0, MaxNameLength - 1), "…");
    }
}
