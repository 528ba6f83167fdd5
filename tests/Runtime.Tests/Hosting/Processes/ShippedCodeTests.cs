using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Tests.Protocol.Codec;

namespace Actors.Runtime.Tests.Hosting.Processes;

/// <summary>Functions of libraries that worker processes were not started with.</summary>
public sealed class ShippedCodeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-code").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Functions_of_two_builds_of_a_library_run_on_a_worker_that_has_neither()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 1, Processes = true });
        Func<int, int> two = ShippedLibrary.Make(Path.Combine(_folder, "two"), factor: 2).Times;
        Func<int, int> three = ShippedLibrary.Make(Path.Combine(_folder, "three"), factor: 3).Times;

        Future<int>[] doubled = cluster.Client.Map(two, [1, 2, 3]);
        Future<int> tripled = cluster.Client.Submit(three, doubled[2]);

        int[] results = await Task.WhenAll(doubled.Select(f => f.ResultAsync()));
        Assert.Equal([2, 4, 6], results);
        Assert.Equal(18, await tripled.ResultAsync());
        Assert.Equal(6, await cluster.Client.Submit(two, 3).ResultAsync());
    }

    [Fact]
    public async Task A_library_whose_file_has_gone_fails_the_tasks_that_need_it_and_nothing_else()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 1, Processes = true });
        string worker = Assert.Single(cluster.Workers);
        ShippedLibrary library = ShippedLibrary.Make(Path.Combine(_folder, "two"), factor: 2);
        Assert.NotEmpty(KnownAssembly.Of(library.Assembly).Build.Hash);
        File.Delete(library.File);

        Future<int> doubled = cluster.Client.Submit(library.Times, 1);
        Future<int> other = cluster.Client.Submit(static (int x) => x + 1, 1);

        NotTransferableException e = await Assert.ThrowsAsync<NotTransferableException>(() => doubled.ResultAsync().WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Contains("Shipped.Library", e.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", e.Message, StringComparison.Ordinal);
        Assert.Equal(2, await other.ResultAsync().WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Throws<NotTransferableException>(() => cluster.Client.Submit(library.Times, 2));
        Assert.Equal(worker, Assert.Single(cluster.Workers));
    }
}
