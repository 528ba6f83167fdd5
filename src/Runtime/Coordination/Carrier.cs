using System.Reflection;
using Actors.Graph.Calls;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Coordination;

/// <summary>How values of a type are handed to the coordinator and back: small ones as they are, futures by their keys.</summary>
/// <typeparam name="T">The type users say: a plain one, or a <see cref="Future{T}"/>.</typeparam>
internal static class Carrier<T>
{
    /// <summary>The largest value that goes through the coordinator, in bytes: it holds it in its own memory.</summary>
    public const long MaxBytes = 1 << 20;

    private static readonly Func<Client, FutureEntry, T>? s_future = typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(Future<>)
        ? typeof(Carrier<T>).GetMethod(nameof(MakeFuture), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeof(T).GetGenericArguments()[0]).CreateDelegate<Func<Client, FutureEntry, T>>()
        : null;

    public static Carried Of(T value, string what)
    {
        if (s_future is not null)
        {
            if (value is not Future future)
            {
                throw new ArgumentNullException(nameof(value), $"{what} is one of futures: null is none.");
            }

            future.Client.KeepUntilSettled(future.Entry);
            return new Carried(null, [future.Key]);
        }

        if (value is Future)
        {
            throw new ArgumentException($"{what} is one of {TypeNames.Of(typeof(T))}, and this is a future: name its type, as in Future<int>.", nameof(value));
        }

        long bytes = SizeOf.Estimate(value);
        return bytes <= MaxBytes
            ? new Carried(value, [])
            : throw new ArgumentException(
                $"A value of {bytes:N0} bytes is too large for {what}: what is larger than {MaxBytes:N0} bytes stays with the workers. Scatter it, and hand over the future.", nameof(value));
    }

    public static T From(Client client, SessionAnswer answer, string what)
    {
        if (answer.Entries.Length > 0)
        {
            return s_future is not null
                ? s_future(client, answer.Entries[0])
                : throw Mismatch(client, answer, what);
        }

        object? value = answer.Reply.Value?.Value;
        return value switch
        {
            T typed => typed,
            null when default(T) is null && s_future is null => default!,
            _ => throw Mismatch(client, answer, what),
        };
    }

    private static InvalidCastException Mismatch(Client client, SessionAnswer answer, string what)
    {
        client.Release(answer.Entries);
        string found = answer.Entries.Length > 0 ? $"a future of '{answer.Entries[0].Key}'" : answer.Reply.Value?.Value is { } value ? $"a {TypeNames.Of(value.GetType())}" : "null";
        return new InvalidCastException($"{what} gave {found}, not a {TypeNames.Of(typeof(T))}.");
    }

    private static Future<TResult> MakeFuture<TResult>(Client client, FutureEntry entry) => new(client, entry);
}
