using Xunit.Abstractions;

// Most of what is tested here waits, for members, majorities and failures that are to be noticed.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer("Actors.Tests.Hosting.ContractFirst", "Actors.Tests")]

namespace Actors.Tests.Hosting;

/// <summary>The hosts' contract takes as long as most others together: they run beside it, not before.</summary>
public sealed class ContractFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(c => c.DisplayName.EndsWith(typeof(ClusterHostTests).FullName!, StringComparison.Ordinal));
}
