using System.Net.Sockets;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;
using Actors.Runtime.Working.Storage;

namespace Actors.Benchmarks;

/// <summary>The other process of <see cref="TransferChunks"/>: serves chunks, and sends back small messages.</summary>
internal static class TransferServing
{
    /// <summary>The first argument of that process.</summary>
    public const string Word = "serve-transfers";

    public const int MessageBytes = 64;

    public static TransferOptions Options(string secret) =>
        new() { Secret = Convert.FromHexString(secret), Policy = new TypePolicy() };

    public static TransferEndpoint Values(string folder) => TransferEndpoint.OfPath(Path.Combine(folder, "values"));

    public static TransferEndpoint Messages(string folder) => TransferEndpoint.OfPath(Path.Combine(folder, "messages"));

    public static TaskKey Chunk(int index) => TaskGroup.Of("chunk", 1, 1 << 20).Key(index);

    /// <summary>Serves until its input ends.</summary>
    public static async Task<int> RunAsync(string folder, int chunks, int elements, TextReader input, TextWriter output)
    {
        string secret = await input.ReadLineAsync() ?? throw new ArgumentException("The secret is to come on the input.");
        await using var store = new WorkerStore(new PartitionStore(), new SpillFolder(Path.Combine(folder, "spill")), new TypePolicy(), _ => { });
        for (int i = 0; i < chunks; i++)
        {
            Block<double> block = Block<double>.New(elements);
            block.Writable.Fill(i);
            store.Memory.Put(Chunk(i), block);
        }

        await using var server = new TransferServer(store, Options(secret));
        server.Start(Values(folder));
        using Socket listener = Messages(folder).MakeSocket(1 << 16);
        listener.Bind(Messages(folder).ToEndPoint());
        listener.Listen();
        new Thread(() => Echo(listener)) { IsBackground = true }.Start();
        await output.WriteLineAsync("ready");
        await output.FlushAsync();
        await input.ReadLineAsync();
        return 0;
    }

    private static void Echo(Socket listener)
    {
        using Socket socket = listener.Accept();
        var message = new byte[MessageBytes];
        for (int read = 1; read > 0;)
        {
            read = socket.Receive(message);
            socket.Send(message.AsSpan(0, read));
        }
    }
}
