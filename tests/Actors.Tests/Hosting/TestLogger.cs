using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;

namespace Actors.Tests.Hosting;

/// <summary>Writes what the nodes of tests log to the file that the environment variable ACTORS_TEST_LOG names; without it, nowhere.</summary>
public sealed class TestLogger : UntypedActor, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    private static readonly Lock s_lock = new();

    public static string? File { get; } = Environment.GetEnvironmentVariable("ACTORS_TEST_LOG");

    protected override void OnReceive(object message)
    {
        if (message is InitializeLogger)
        {
            Sender.Tell(new LoggerInitialized());
        }
        else if (message is LogEvent log && File is { } file)
        {
            lock (s_lock)
            {
                System.IO.File.AppendAllText(file, $"{log.Timestamp:HH:mm:ss.fff} {log.LogLevel()} {log.LogSource} {log.Message} {log.Cause}\n");
            }
        }
    }
}
