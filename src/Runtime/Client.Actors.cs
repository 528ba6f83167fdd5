using System.Runtime.CompilerServices;
using Actors.Graph.Calls;
using Actors.Graph.Tasks;
using Actors.Runtime.Coordination;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors;

public sealed partial class Client
{
    /// <summary>
    /// Has a worker make an object that keeps its state there and answers calls, one at a time. It lives until it is stopped, its handle is
    /// disposed, or this client leaves (unless it is detached).
    /// </summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="make">Makes it, on the worker; again when it is restarted. One that is disposable is disposed at its end.</param>
    /// <param name="options">Its name, where it may be placed, and what becomes of it when something fails; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    /// <returns>A handle, once the object is made.</returns>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    /// <exception cref="ActorLostException">It could not be made; the inner exception says why.</exception>
    public Task<ActorHandle<T>> SpawnActorAsync<T>(
        Func<T> make, ActorOptions? options = null, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(make))] string expression = "")
        where T : class => SpawnAsync<T>(ActorCalls.Making(make, expression), null, options, cancellationToken);

    /// <summary>As <see cref="SpawnActorAsync{T}(Func{T}, ActorOptions, CancellationToken, string)"/>, with a function that awaits.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="make">Makes it, on the worker; again when it is restarted. One that is disposable is disposed at its end.</param>
    /// <param name="options">Its name, where it may be placed, and what becomes of it when something fails; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    /// <returns>A handle, once the object is made.</returns>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    /// <exception cref="ActorLostException">It could not be made; the inner exception says why.</exception>
    [OverloadResolutionPriority(1)]
    public Task<ActorHandle<T>> SpawnActorAsync<T>(
        Func<Task<T>> make, ActorOptions? options = null, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(make))] string expression = "")
        where T : class => SpawnAsync<T>(ActorCalls.Making(make, expression), null, options, cancellationToken);

    /// <summary>As <see cref="SpawnActorAsync{T}(Func{T}, ActorOptions, CancellationToken, string)"/>, made of a result that workers hold.</summary>
    /// <typeparam name="TArgument">The type of the result.</typeparam>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="make">Makes it of the result, on the worker; again when it is restarted.</param>
    /// <param name="argument">The result; it is kept as long as the actor lives.</param>
    /// <param name="options">Its name, where it may be placed, and what becomes of it when something fails; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    /// <returns>A handle, once the object is made.</returns>
    /// <exception cref="InvalidOperationException">The name is taken, or the result is not known.</exception>
    /// <exception cref="ActorLostException">It could not be made; the inner exception says why.</exception>
    public Task<ActorHandle<T>> SpawnActorAsync<TArgument, T>(
        Func<TArgument, T> make, Future<TArgument> argument, ActorOptions? options = null, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(make))] string expression = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(argument);
        return SpawnAsync<T>(ActorCalls.Making(make, expression), argument, options, cancellationToken);
    }

    /// <summary>A handle of an actor that has a name.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A handle; disposing it does not stop the actor.</returns>
    /// <exception cref="InvalidOperationException">There is no actor of this name, or it is of another type.</exception>
    public async Task<ActorHandle<T>> GetActorAsync<T>(string name, CancellationToken cancellationToken = default)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        SessionAnswer answer = await AskAsync((id, number) => new FindActor(id, number, name), false, cancellationToken).ConfigureAwait(false);
        answer.Reply.ThrowIfFailed();
        string type = TypeNames.Of(typeof(T));
        return answer.Reply.Text == type
            ? new ActorHandle<T>(this, answer.Reply.Key, name, owns: false)
            : throw new InvalidOperationException($"Actor '{name}' is a {answer.Reply.Text}, not a {type}.");
    }

    private async Task<ActorHandle<T>> SpawnAsync<T>(Kernel making, Future? argument, ActorOptions? options, CancellationToken cancellationToken)
        where T : class
    {
        options ??= ActorOptions.Default;
        options.Validate();
        string type = TypeNames.Of(typeof(T));
        TaskKey key = TaskGroup.Of(options.Name ?? type, Graph.Expressions.ContentToken.Unique()).Key();
        string title = options.Name ?? key.ToString();
        var builder = new TaskGraphBuilder(2);
        TaskKey[] inputs = [];
        if (argument is not null)
        {
            builder.AddExternal(argument.Key);
            inputs = [argument.Key];
        }

        // As for a producer, a worker gets it when it has a free slot, and the one that has least to do is chosen.
        builder.AddOutput(builder.Add(key, new ActorKernel(making, title), inputs, new TaskAnnotations { Resources = options.Resources, IsProducer = true }));
        TaskGraph graph = builder.Build();
        _ = graph.Order;
        _host.Check(graph);
        var spec = new ActorSpec(options.Name, title, type)
        {
            Detached = options.Detached,
            Parent = RunContext.Current is { Work: { Graph: not null } work } && work.Graph.Kernel(work.Id) is ActorKernel ? work.Key : null,
            OnException = options.OnException,
            OnWorkerLost = options.OnWorkerLost,
            MaxRestarts = options.MaxRestarts,
            Window = options.RestartWindow,
        };
        SessionAnswer answer = await AskAsync(
            (client, number) => new SpawnActor(client, number, graph, options.ToSubmit(), spec), true, cancellationToken).ConfigureAwait(false);
        GC.KeepAlive(argument);
        answer.Reply.ThrowIfFailed();
        return new ActorHandle<T>(this, key, title, owns: !options.Detached);
    }
}
