using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Transfer;

namespace Actors.Benchmarks;

/// <summary>
/// n chunks of 8 MiB from another process of this machine, eight in a request as workers ask for them, while small messages go to and fro on a
/// connection of their own, one after the other. Each chunk is looked at and freed.
/// </summary>
internal sealed class TransferChunks(int n) : Workload, ITransferSink
{
    private const int Elements = 1 << 20;
    private const int InRequest = 8;
    private const int Kept = 32;
    private const int Streams = 2;

    private readonly List<double> _latencies = [];
    private double _sum;

    public override object? Expected => (double)Elements * Enumerable.Range(0, n).Sum(i => i % Kept);

    public override async Task<object?> RunAsync(Client client)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("actors-b");
        string secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        using Process other = Start(folder.FullName, secret);
        await using var transfers = new TransferClient(TransferServing.Options(secret));
        using Socket messages = TransferServing.Messages(folder.FullName).MakeSocket(1 << 16);
        messages.Connect(TransferServing.Messages(folder.FullName).ToEndPoint());
        using var stop = new CancellationTokenSource();
        var talking = new Thread(() => Talk(messages, stop.Token));

        // The first pass takes the memory from the system; workers use it again and again.
        await FetchAsync(transfers, folder.FullName, Kept);
        _sum = 0;
        _latencies.Clear();
        talking.Start();
        using Process mine = Process.GetCurrentProcess();
        TimeSpan reading = mine.TotalProcessorTime, writing = other.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        await FetchAsync(transfers, folder.FullName, n);
        Seconds = Math.Min(Seconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
        mine.Refresh();
        other.Refresh();
        ProcessorSeconds = Math.Min(ProcessorSeconds, Math.Max((mine.TotalProcessorTime - reading).TotalSeconds, (other.TotalProcessorTime - writing).TotalSeconds));
        await stop.CancelAsync();
        talking.Join();
        other.StandardInput.Close();
        await other.WaitForExitAsync();
        folder.Delete(recursive: true);
        return _sum * Elements;
    }

    public override IEnumerable<(string Name, object Value)> Figures(double best)
    {
        _latencies.Sort();
        double gigabytes = (double)n * Elements * sizeof(double) / 1e9;
        yield return ("gb_per_s", Math.Round(gigabytes / Seconds, 2));

        // What it would be if nothing else ran: the side that computes more is the slower one.
        yield return ("gb_per_processor_s", Math.Round(gigabytes / ProcessorSeconds, 2));
        yield return ("messages", _latencies.Count);
        yield return ("p50_ms", Math.Round(_latencies[_latencies.Count / 2], 3));
        yield return ("p99_ms", Math.Round(_latencies[_latencies.Count * 99 / 100], 3));
    }

    void ITransferSink.Admit(TaskKey key, long bytes, CancellationToken cancellationToken)
    {
    }

    void ITransferSink.Arrived(TaskKey key, object? value, long bytes)
    {
        var block = (Block<double>)value!;
        lock (_latencies)
        {
            _sum += (block.Span[0] + block.Span[^1]) / 2;
        }

        Buffers.Discard(block);
    }

    private double Seconds { get; set; } = double.MaxValue;

    private double ProcessorSeconds { get; set; } = double.MaxValue;

    private static Process Start(string folder, string secret)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(TransferChunks).Assembly.Location);
        }

        foreach (string argument in (string[])[TransferServing.Word, folder, Kept.ToString(CultureInfo.InvariantCulture), Elements.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        process.StandardInput.WriteLine(secret);
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine() == "ready" ? process : throw new IOException("The serving process did not start.");
    }

    private async Task FetchAsync(TransferClient transfers, string folder, int chunks)
    {
        // Two requests at a time, as two peers would have under way.
        var running = new Queue<Task<FetchOutcome>>();
        for (int from = 0; from < chunks; from += InRequest)
        {
            TaskKey[] keys = [.. Enumerable.Range(from, Math.Min(InRequest, chunks - from)).Select(i => TransferServing.Chunk(i % Kept))];
            running.Enqueue(transfers.FetchAsync(TransferServing.Values(folder), keys, this));
            if (running.Count == Streams)
            {
                Check(await running.Dequeue());
            }
        }

        while (running.TryDequeue(out Task<FetchOutcome>? last))
        {
            Check(await last);
        }
    }

    private static void Check(FetchOutcome outcome)
    {
        if (outcome.Cause is { } cause)
        {
            throw cause;
        }
    }

    private void Talk(Socket socket, CancellationToken stop)
    {
        var message = new byte[TransferServing.MessageBytes];
        while (!stop.IsCancellationRequested)
        {
            long start = Stopwatch.GetTimestamp();
            socket.Send(message);
            for (int at = 0; at < message.Length;)
            {
                at += socket.Receive(message.AsSpan(at));
            }

            _latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            stop.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(1));
        }
    }
}
