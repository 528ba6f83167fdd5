using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Actors.Graph.Calls;

/// <summary>Calls of delegates whose type is known at run time only.</summary>
internal static class DelegateCalls
{
    /// <summary>Checks that a function gives the stated type; returns whether it is asynchronous.</summary>
    public static bool CheckResult(string name, Delegate function, Type stated)
    {
        Type actual = function.Method.ReturnType;
        if (stated.IsAssignableFrom(actual))
        {
            return false;
        }

        if (actual.IsGenericType && actual.GetGenericTypeDefinition() == typeof(Task<>) && stated.IsAssignableFrom(actual.GetGenericArguments()[0]))
        {
            return true;
        }

        throw new ArgumentException($"'{name}' returns {TypeNames.Of(actual)}, not {TypeNames.Of(stated)}.");
    }

    public static object? Invoke(Delegate function, object?[] arguments)
    {
        try
        {
            return function.DynamicInvoke(arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }

    public static async ValueTask<object?> InvokeAsync(Delegate function, object?[] arguments)
    {
        var task = (Task)Invoke(function, arguments)!;
        await task.ConfigureAwait(false);
        return task.GetType().GetProperty(nameof(Task<int>.Result))!.GetValue(task);
    }
}
