using System.Collections;
using System.Runtime.ExceptionServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>What of exceptions can be sent.</summary>
internal static class Exceptions
{
    /// <summary>The exception itself where its type may be received, else one that tells all there is to tell of it.</summary>
    public static Exception Sendable(TypePolicy policy, Exception exception)
    {
        Type type = exception.GetType();
        if (ExceptionTypes.Contains(type) || (!TypePolicy.IsBase(type.Assembly) && policy.Allows(type)))
        {
            return exception;
        }

        string message = $"{type.FullName}: {exception.Message}";
        RemoteException remote = exception.InnerException is { } inner
            ? new RemoteException(message, Sendable(policy, inner)) { TypeName = type.FullName ?? type.Name }
            : new RemoteException(message) { TypeName = type.FullName ?? type.Name };
        if (exception.StackTrace is { } stack)
        {
            ExceptionDispatchInfo.SetRemoteStackTrace(remote, stack);
        }

        foreach ((string key, string text) in Data(exception))
        {
            remote.Data[key] = text;
        }

        return remote;
    }

    public static IEnumerable<(string Key, string Text)> Data(Exception exception)
    {
        foreach (DictionaryEntry entry in exception.Data)
        {
            if (entry is { Key: string key })
            {
                yield return (key, entry.Value?.ToString() ?? "");
            }
        }
    }
}
