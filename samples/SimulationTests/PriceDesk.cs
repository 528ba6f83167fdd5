using Actors;
using Akka.Actor;

namespace Samples.SimulationTests;

/// <summary>
/// An application's actor: asked for a price, it has a cluster compute it. A price that takes longer than its patience is answered with
/// the last one it knows.
/// </summary>
public sealed class PriceDesk : ReceiveActor, IWithTimers
{
    private readonly Client _client;
    private readonly TimeSpan _patience;
    private readonly Dictionary<string, double> _last = [];
    private readonly Dictionary<string, List<IActorRef>> _waiting = [];

    public PriceDesk(Client client, TimeSpan patience)
    {
        _client = client;
        _patience = patience;
        Receive<Ask>(OnAsk);
        Receive<Computed>(m =>
        {
            _last[m.Product] = m.Price;
            Answer(m.Product, isOld: false);
        });
        Receive<TooLate>(m => Answer(m.Product, isOld: true));
    }

    public ITimerScheduler Timers { get; set; } = null!;

    private void OnAsk(Ask ask)
    {
        if (_waiting.TryGetValue(ask.Product, out List<IActorRef>? others))
        {
            others.Add(Sender);
            return;
        }

        _waiting[ask.Product] = [Sender];
        string product = ask.Product;
        _client.Submit(static (string p) => (double)p.Length * 100, product).ResultAsync()
            .PipeTo(Self, success: price => new Computed(product, price), failure: _ => new TooLate(product));
        Timers.StartSingleTimer(product, new TooLate(product), _patience);
    }

    private void Answer(string product, bool isOld)
    {
        Timers.Cancel(product);
        if (_waiting.Remove(product, out List<IActorRef>? askers))
        {
            var price = new Price(product, _last.TryGetValue(product, out double known) ? known : null, isOld);
            askers.ForEach(a => a.Tell(price));
        }
    }

    public sealed record Ask(string Product);

    public sealed record Price(string Product, double? Value, bool IsOld);

    private sealed record Computed(string Product, double Price);

    private sealed record TooLate(string Product);
}
