using System.Diagnostics;
using System.Globalization;
using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Hosting.Processes;

/// <summary>How worker processes begin and end.</summary>
public sealed class ProcessLifeTests
{
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Four_workers_take_less_than_two_seconds_of_two_processors_to_be_ready()
    {
        await using LocalCluster cluster = await StartAsync(4);

        // Not the time on the wall: others use the machine too.
        double seconds = ((ProcessHost)cluster.LocalHost).Members.Sum(m => Process.GetProcessById(m.ProcessId).TotalProcessorTime.TotalSeconds);
        Assert.InRange(seconds, 0.01, 4);
    }

    [Fact]
    public async Task A_cluster_that_ends_leaves_no_process_and_no_file()
    {
        LocalCluster cluster = await StartAsync(2);
        var host = (ProcessHost)cluster.LocalHost;
        int[] processes = [.. host.Members.Select(m => m.ProcessId)];
        Assert.True(Directory.Exists(host.Folder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(host.Folder));
        }

        await cluster.DisposeAsync();

        Assert.All(processes, p => Assert.Throws<ArgumentException>(() => Process.GetProcessById(p)));
        Assert.False(Directory.Exists(host.Folder));
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_parent_that_is_killed_leaves_no_process_and_no_file(bool workersStandStill)
    {
        Skip.If(workersStandStill && !OperatingSystem.IsLinux(), "A process that is stopped hears of its parent's death on Linux only.");
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(ProcessLifeTests).Assembly.Location, "parent"]) { RedirectStandardOutput = true };
        using Process parent = Process.Start(start)!;
        string folder = (await parent.StandardOutput.ReadLineAsync().WaitAsync(s_bound))!;
        string spills = (await parent.StandardOutput.ReadLineAsync().WaitAsync(s_bound))!;
        Process[] workers = [.. (await parent.StandardOutput.ReadLineAsync().WaitAsync(s_bound))!.Split(' ').Select(p => Process.GetProcessById(int.Parse(p, CultureInfo.InvariantCulture)))];
        Assert.NotEmpty(Directory.GetFiles(spills, "*", SearchOption.AllDirectories));

        if (workersStandStill)
        {
            Assert.All(workers, w => Assert.True(Signals.Send(w.Id, Signals.Stop)));
        }

        parent.Kill();
        await Task.WhenAll(workers.Select(w => w.WaitForExitAsync())).WaitAsync(s_bound);

        Assert.False(Directory.Exists(folder));
        Assert.Empty(Directory.GetFileSystemEntries(spills));
        Directory.Delete(spills);
    }

    [Fact]
    public void What_a_dead_parent_has_left_is_taken_away_by_the_next()
    {
        string root = Directory.CreateTempSubdirectory("actors-test-folders-").FullName;
        var dead = new PrivateFolder(root);
        using var living = new PrivateFolder(root);
        File.WriteAllText(Path.Combine(dead.Path, "left"), "");
        dead.Abandon();

        using (var next = new PrivateFolder(root))
        {
            Assert.False(Directory.Exists(dead.Path));
            Assert.True(Directory.Exists(living.Path));
            Assert.True(Directory.Exists(next.Path));
        }

        living.Dispose();
        Assert.Empty(Directory.GetFileSystemEntries(root));
        Directory.Delete(root);
    }

    [Fact]
    public async Task A_stranger_is_turned_away()
    {
        await using LocalCluster cluster = await StartAsync(1);
        var host = (ProcessHost)cluster.LocalHost;
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Connect(new System.Net.Sockets.UnixDomainSocketEndPoint(Path.Combine(host.Folder, "control")));
        byte[] hello = new Hello(Hello.CurrentVersion, host.Members[0].Id.Name, new string('0', 64), Listens: true).ToBytes();
        byte[] frame = new byte[FrameHeader.FixedSize + hello.Length];
        FrameHeader.Write(frame, ControlKind.Hello, hello.Length, []);
        hello.CopyTo(frame, FrameHeader.FixedSize);
        socket.Send(frame);

        Assert.Equal(0, await socket.ReceiveAsync(new byte[1]).WaitAsync(s_bound));
        Assert.Equal(2, await cluster.Client.Submit(static () => 2).ResultAsync().WaitAsync(s_bound));
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_where_it_is_submitted_and_what_is_not_used_does_not_matter()
    {
        await using LocalCluster cluster = await StartAsync(1);
        using var stream = new MemoryStream();
        int used = 20;

        NotTransferableException e = Assert.Throws<NotTransferableException>(() => { _ = cluster.Client.Submit(() => stream.Length + used); });
        Future<int> fine = cluster.Client.Submit(() => used + 1);

        Assert.Contains("closure.stream", e.Message, StringComparison.Ordinal);
        Assert.Equal(21, await fine.ResultAsync().WaitAsync(s_bound));
    }

    [Fact]
    public async Task A_future_that_a_function_captures_is_refused_with_what_to_do_and_as_an_argument_it_is_an_input()
    {
        await using LocalCluster cluster = await StartAsync(1);
        Future<int> first = cluster.Client.Submit(static () => 20);

        NotTransferableException e = Assert.Throws<NotTransferableException>(() => { _ = cluster.Client.Submit(() => first.Result + 1); });
        Future<int> next = cluster.Client.Submit(static (int x) => x + 1, first);

        Assert.Contains("closure.first", e.Message, StringComparison.Ordinal);
        Assert.Contains("pass the future itself as an argument", e.Message, StringComparison.Ordinal);
        Assert.Equal(21, await next.ResultAsync().WaitAsync(s_bound));
    }

    [Fact]
    public async Task What_workers_write_is_heard_and_marked()
    {
        var heard = new TaskCompletionSource<WorkerOutput>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LocalCluster cluster = await StartAsync(1, o =>
        {
            if (o.Kind == WorkerOutputKind.Error)
            {
                heard.TrySetResult(o);
            }
        });
        await cluster.Client.Submit(static () =>
        {
            Console.Error.WriteLine("said by a task");
            return 1;
        }).ResultAsync().WaitAsync(s_bound);

        Assert.Equal($"[{cluster.Workers[0]}] said by a task", (await heard.Task.WaitAsync(s_bound)).ToString());
    }

    [Fact]
    public void Settings_and_messages_of_the_control_connection_are_read_as_they_were_written()
    {
        var settings = new WorkerSettings
        {
            Worker = "a & b", Cluster = "c;d", Control = "/e f", Secret = "01", ClusterSecret = "02", Root = "g%", Folder = "h", SpillRoot = "", Directory = "/",
            Threads = 3, MemoryLimit = 4, Allowance = 5, Heartbeat = TimeSpan.FromMilliseconds(6), Assemblies = ["One, Version=1.0.0.0", "Two"], Validate = true,
        };
        var list = new MemberList([new(new WorkerId("x"), "one", "unix:/y"), new(new WorkerId("z"), "two", "")]);

        WorkerSettings read = WorkerSettings.Parse(settings.ToLine());

        Assert.Equal(settings.Assemblies, read.Assemblies);
        Assert.Equal(settings with { Assemblies = [] }, read with { Assemblies = [] });
        Assert.DoesNotContain('\n', settings.ToLine());
        Assert.Throws<FormatException>(() => WorkerSettings.Parse("a&b"));
        Assert.Equal(list.Members, MemberList.From(list.ToBytes()).Members);
        Assert.Throws<ControlFormatException>(() => MemberList.From(list.ToBytes().AsMemory()[..^1]));
        Assert.Throws<ControlFormatException>(() => WorkerReady.From(new byte[100]));
    }

    private static Task<LocalCluster> StartAsync(int workers, Action<WorkerOutput>? output = null) => LocalCluster.StartAsync(new()
    {
        Workers = workers, ThreadsPerWorker = 1, Processes = true, Assemblies = [typeof(ProcessLifeTests).Assembly], Output = output,
    });
}
