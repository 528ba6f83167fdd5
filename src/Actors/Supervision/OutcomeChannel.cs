using System.Threading.Channels;

namespace Actors.Clustering.Supervision;

/// <summary>Hands outcomes from the supervisor's actor to whoever reads them.</summary>
internal sealed class OutcomeChannel<T, TResult> : ISupervisionSink<T, TResult>
{
    private readonly Channel<CandidateOutcome<T, TResult>> _channel = Channel.CreateUnbounded<CandidateOutcome<T, TResult>>(new() { SingleReader = true, SingleWriter = true });

    public ChannelReader<CandidateOutcome<T, TResult>> Reader => _channel.Reader;

    public void Add(CandidateOutcome<T, TResult> outcome) => _channel.Writer.TryWrite(outcome);

    public void End(Exception? error) => _channel.Writer.TryComplete(error);
}
