using System.Runtime.CompilerServices;
using Actors.Clustering.Clients;
using Actors.Clustering.Supervision;
using Akka.Actor;

namespace Actors;

/// <summary>Long-lived supervised work: candidates that are restarted when they fail, as model searches need it.</summary>
public static class SupervisionExtensions
{
    private static readonly Lazy<ActorSystem> s_own = new(() => ActorSystem.Create("actors-supervision", "akka { loglevel = WARNING, stdout-loglevel = OFF }"));

    extension(Client client)
    {
        /// <summary>
        /// Has a function called on workers for each candidate, and gives what became of each as it comes: its result, or its failure. A candidate
        /// that fails is tried again, after a while that grows, as often as the options say; the failure of one does not touch the others.
        /// </summary>
        /// <remarks>Each candidate is an actor, a child of a supervisor with a one-for-one strategy, in the client's actor system.</remarks>
        /// <typeparam name="T">The type of the candidates.</typeparam>
        /// <typeparam name="TResult">The type of the results.</typeparam>
        /// <param name="candidates">The candidates; taken as there is room.</param>
        /// <param name="function">The function; it may be called again after a failure.</param>
        /// <param name="options">How many at once, how often again, and the like; null for the defaults.</param>
        /// <param name="cancellationToken">Stops: what is under way is cancelled. So does whoever stops enumerating.</param>
        /// <param name="expression">The function's source text, filled in by the compiler.</param>
        /// <exception cref="Exception">The exception of a candidate whose strategy was <see cref="ActorStrategy.Escalate"/>; all others are in the outcomes.</exception>
        public IAsyncEnumerable<CandidateOutcome<T, TResult>> SuperviseAsync<T, TResult>(
            IEnumerable<T> candidates, Func<T, TResult> function, SupervisionOptions? options = null, CancellationToken cancellationToken = default,
            [CallerArgumentExpression(nameof(function))] string expression = "")
        {
            ArgumentNullException.ThrowIfNull(function);
            return Supervise(client, candidates, c => client.Submit(function, c, (options ?? SupervisionOptions.Default).Tasks, expression), options, cancellationToken);
        }

        /// <inheritdoc cref="SuperviseAsync{T, TResult}(Client, IEnumerable{T}, Func{T, TResult}, SupervisionOptions?, CancellationToken, string)"/>
        [OverloadResolutionPriority(1)]
        public IAsyncEnumerable<CandidateOutcome<T, TResult>> SuperviseAsync<T, TResult>(
            IEnumerable<T> candidates, Func<T, Task<TResult>> function, SupervisionOptions? options = null, CancellationToken cancellationToken = default,
            [CallerArgumentExpression(nameof(function))] string expression = "")
        {
            ArgumentNullException.ThrowIfNull(function);
            return Supervise(client, candidates, c => client.Submit(function, c, (options ?? SupervisionOptions.Default).Tasks, expression), options, cancellationToken);
        }
    }

    private static IAsyncEnumerable<CandidateOutcome<T, TResult>> Supervise<T, TResult>(
        Client client, IEnumerable<T> candidates, Func<T, Future<TResult>> submit, SupervisionOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(candidates);
        options ??= SupervisionOptions.Default;
        options.Validate();
        return Run(cancellationToken);

        async IAsyncEnumerable<CandidateOutcome<T, TResult>> Run([EnumeratorCancellation] CancellationToken stop)
        {
            ActorSystem system = SystemOf(client);
            var outcomes = new OutcomeChannel<T, TResult>();
            Func<T, CancellationToken, Task<TResult>> run = RunAsync;
            IActorRef supervisor = system.ActorOf(Props.Create(() => new SupervisorActor<T, TResult>(candidates, run, options, outcomes, Random.Shared.NextDouble)));
            try
            {
                await foreach (CandidateOutcome<T, TResult> outcome in outcomes.Reader.ReadAllAsync(stop).ConfigureAwait(false))
                {
                    yield return outcome;
                }
            }
            finally
            {
                system.Stop(supervisor);
            }
        }

        // Whoever does not wait any more does not want the result any more: the task is cancelled with its future.
        async Task<TResult> RunAsync(T candidate, CancellationToken stop)
        {
            using Future<TResult> future = submit(candidate);
            return await future.ResultAsync(stop).ConfigureAwait(false);
        }
    }

    /// <summary>Where a client's supervisors live; one of this process' own for a client of a cluster without Akka.</summary>
    private static ActorSystem SystemOf(Client client) => client.Host is ClusterHost host ? host.System : s_own.Value;
}
