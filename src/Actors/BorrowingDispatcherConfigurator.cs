using Akka.Configuration;
using Akka.Dispatch;

namespace Actors.Clustering;

/// <summary>Makes the one dispatcher of its kind.</summary>
internal sealed class BorrowingDispatcherConfigurator : MessageDispatcherConfigurator
{
    private readonly BorrowingDispatcher _dispatcher;

    public BorrowingDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites) => _dispatcher = new BorrowingDispatcher(this);

    public override MessageDispatcher Dispatcher() => _dispatcher;
}
