using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Actors.Runtime.Tests.Hosting.Meeting;

/// <summary>
/// Where a test and its functions meet, whichever process these run in. What they share is in the test's process; a function elsewhere has
/// its name and where to ask.
/// </summary>
internal static class MeetingPlace
{
    private static readonly ConcurrentDictionary<string, MeetingState> s_here = new();
    private static readonly Lazy<string> s_address = new(Listen);

    /// <summary>The socket that others ask at.</summary>
    public static string Address => s_address.Value;

    public static string Open(MeetingState state)
    {
        string name = Guid.NewGuid().ToString("N");
        s_here[name] = state;
        return name;
    }

    /// <summary>What is shared under a name; null in another process than the test's.</summary>
    public static MeetingState? Find(string name) => s_here.GetValueOrDefault(name);

    /// <summary>Asks the test's process, and waits for its answer.</summary>
    public static string Ask(string address, string name, string what, string value = "", CancellationToken cancellationToken = default)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(address));
        using CancellationTokenRegistration cancel = cancellationToken.Register(socket.Dispose);
        try
        {
            using var stream = new NetworkStream(socket);
            using var reader = new StreamReader(stream);
            stream.Write(Encoding.UTF8.GetBytes($"{name} {what} {value}\n"));
            return reader.ReadLine() ?? throw new IOException("The test has ended.");
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("Nobody waits any more.", e, cancellationToken);
        }
    }

    private static string Listen()
    {
        string path = Path.Combine(Path.GetTempPath(), $"meeting-{Path.GetRandomFileName()}");
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(512);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        new Thread(() =>
        {
            while (true)
            {
                Socket socket = listener.Accept();
                _ = Task.Run(() => AnswerAsync(socket));
            }
        }) { IsBackground = true, Name = "meeting" }.UnsafeStart();
        return path;
    }

    private static async Task AnswerAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await using var stream = new NetworkStream(socket);
                using var reader = new StreamReader(stream);
                string[] asked = (await reader.ReadLineAsync())!.Split(' ', 3);
                string answer = Find(asked[0]) is { } state ? await AnswerAsync(state, asked[1], asked[2]) : "0";
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\n"));
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                // Whoever asked has been killed.
            }
        }
    }

    private static async Task<string> AnswerAsync(MeetingState state, string what, string value)
    {
        switch (what)
        {
            case "begin":
                state.Begun.TrySetResult(true);
                break;
            case "open":
                state.Open();
                break;
            case "wait":
                await state.WhenOpen();
                break;
            case "set":
                state.Said.TrySetResult(value);
                break;
            case "note":
                state.Notes.Enqueue(int.Parse(value, CultureInfo.InvariantCulture));
                break;
            case "halt":
                await state.HaltAsync(int.Parse(value, CultureInfo.InvariantCulture));
                break;
            case "add":
                return state.Add(int.Parse(value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
            case "raise":
                return state.Raise(int.Parse(value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        }

        return "0";
    }
}
