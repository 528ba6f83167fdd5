using Akka.Actor;
using Akka.Event;

namespace Actors.Tests.Hosting;

/// <summary>What an actor system writes into its log, from the moment it was made.</summary>
internal sealed class LogWatch
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Text, TaskCompletionSource<string> Said)> _wanted = [];

    private LogWatch()
    {
    }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public static LogWatch On(ActorSystem system)
    {
        var watch = new LogWatch();
        IActorRef listener = system.ActorOf(Props.Create(() => new Listener(watch)), "log-watch");
        system.EventStream.Subscribe(listener, typeof(LogEvent));
        return watch;
    }

    /// <summary>The first line with a text, once it is written.</summary>
    public async Task<string> SaysAsync(string text)
    {
        var said = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_lines.Find(l => l.Contains(text, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            _wanted.Add((text, said));
        }

        try
        {
            return await said.Task.WaitAsync(TestCluster.Bound);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"'{text}' was not written. What was:\n{string.Join('\n', Lines)}");
        }
    }

    private void Add(string line)
    {
        lock (_lock)
        {
            _lines.Add(line);
            _wanted.FindAll(w => line.Contains(w.Text, StringComparison.Ordinal)).ForEach(w => w.Said.TrySetResult(line));
        }
    }

    private sealed class Listener(LogWatch watch) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is LogEvent log)
            {
                watch.Add($"{log.LogLevel()} {log.LogSource} {log.Message} {log.Cause}");
            }
        }
    }
}
