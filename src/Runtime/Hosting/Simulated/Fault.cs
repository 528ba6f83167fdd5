using System.Globalization;

namespace Actors;

/// <summary>One thing that goes wrong, or went wrong, in a simulated cluster: what, where, when and for how long.</summary>
public sealed record Fault
{
    private Fault(FaultKind kind, string target)
    {
        Kind = kind;
        Target = target;
    }

    /// <summary>The coordinator that is in office, as the target of a fault.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>What goes wrong.</summary>
    public FaultKind Kind { get; }

    /// <summary>Where: the name of a node, several of them separated by commas for a partition, empty for a message.</summary>
    public string Target { get; init; }

    /// <summary>For how long; zero where that means nothing, or for good.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How many times as long things take, or how many seconds a clock gains in each second; 0 where that means nothing.</summary>
    public double Factor { get; init; }

    /// <summary>When it happened; null for what happens to a message or by it.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The message it happened to or that brought it about: the stream (<c>worker-1&gt;coordinator</c>) and the number in it; null for none.</summary>
    public string? Message { get; init; }

    /// <summary>A message is lost.</summary>
    public static Fault Drop() => new(FaultKind.Drop, "");

    /// <summary>A message comes twice.</summary>
    /// <param name="after">How much later the second one comes.</param>
    public static Fault Duplicate(TimeSpan after) => new(FaultKind.Duplicate, "") { Duration = after };

    /// <summary>A message takes longer, and all behind it.</summary>
    /// <param name="by">How much longer.</param>
    public static Fault Delay(TimeSpan by) => new(FaultKind.Delay, "") { Duration = by };

    /// <summary>A message is overtaken by those behind it.</summary>
    /// <param name="by">How much longer it takes.</param>
    public static Fault Reorder(TimeSpan by) => new(FaultKind.Reorder, "") { Duration = by };

    /// <summary>The message, and all that are on their way in the same direction between the same nodes, are lost.</summary>
    public static Fault Reset() => new(FaultKind.Reset, "");

    /// <summary>The results that a transfer brings cannot be decoded.</summary>
    public static Fault Corrupt() => new(FaultKind.Corrupt, "");

    /// <summary>A node dies.</summary>
    /// <param name="node">The node's name.</param>
    /// <param name="restartAfter">When a new one starts in its place; zero for never. A coordinator always has a successor.</param>
    public static Fault Kill(string node, TimeSpan restartAfter = default) => new(FaultKind.Kill, node) { Duration = restartAfter };

    /// <summary>A node stands still, then goes on where it was; what is sent to it meanwhile waits.</summary>
    /// <param name="node">The node's name.</param>
    /// <param name="duration">For how long.</param>
    public static Fault Freeze(string node, TimeSpan duration) => new(FaultKind.Freeze, node) { Duration = duration };

    /// <summary>A worker becomes slow.</summary>
    /// <param name="worker">The worker's node.</param>
    /// <param name="factor">How many times as long its kernels take.</param>
    /// <param name="duration">For how long; zero for good.</param>
    public static Fault Slow(string worker, double factor, TimeSpan duration = default) => new(FaultKind.Slow, worker) { Factor = factor, Duration = duration };

    /// <summary>Nodes are cut off from all others.</summary>
    /// <param name="duration">For how long; zero until the end of the program.</param>
    /// <param name="nodes">Their names.</param>
    public static Fault Partition(TimeSpan duration, params IEnumerable<string> nodes) =>
        new(FaultKind.Partition, string.Join(',', nodes)) { Duration = duration };

    /// <summary>A worker's disk is full.</summary>
    /// <param name="worker">The worker's node.</param>
    /// <param name="duration">For how long; zero until the end of the program.</param>
    public static Fault DiskFull(string worker, TimeSpan duration = default) => new(FaultKind.DiskFull, worker) { Duration = duration };

    /// <summary>What a worker's disk holds cannot be read.</summary>
    /// <param name="worker">The worker's node.</param>
    /// <param name="duration">For how long; zero until the end of the program.</param>
    public static Fault ReadErrors(string worker, TimeSpan duration = default) => new(FaultKind.ReadErrors, worker) { Duration = duration };

    /// <summary>A node's clock jumps ahead and then goes at another speed.</summary>
    /// <param name="node">The node's name.</param>
    /// <param name="ahead">How far it jumps; clocks never go back.</param>
    /// <param name="drift">How many seconds it gains in each second; more than −1.</param>
    public static Fault Clock(string node, TimeSpan ahead, double drift = 0) => new(FaultKind.Clock, node) { Duration = ahead, Factor = drift };

    /// <summary>A worker is asked to leave in order.</summary>
    /// <param name="worker">The worker's node.</param>
    public static Fault Retire(string worker) => new(FaultKind.Retire, worker);

    /// <summary>A worker joins.</summary>
    public static Fault Join() => new(FaultKind.Join, "");

    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is not a fault.</exception>
    public static Fault Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0 || !Enum.TryParse(words[0], out FaultKind kind))
        {
            throw Wrong();
        }

        var fault = new Fault(kind, "");
        foreach (string word in words.AsSpan(1))
        {
            fault = word[..(word.IndexOf('=', StringComparison.Ordinal) + 1)] switch
            {
                "on=" => fault with { Target = word[3..] },
                "for=" => fault with { Duration = Time(word[4..]) },
                "by=" => fault with { Factor = double.Parse(word[3..], NumberStyles.Float, CultureInfo.InvariantCulture) },
                "at=" => fault with { Time = Time(word[3..]) },
                "message=" => fault with { Message = word[8..] },
                _ => throw Wrong(),
            };
        }

        return fault;

        FormatException Wrong() => new($"'{text}' is not a fault: 'Kill on=worker-1 for=2s at=1.5s' is one.");

        TimeSpan Time(string value) => value.EndsWith('s') && decimal.TryParse(value[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
            ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : throw Wrong();
    }

    /// <summary>One line that <see cref="Parse"/> reads: <c>Kill on=worker-1 for=2s at=1.5s</c>.</summary>
    public override string ToString()
    {
        string text = Kind.ToString();
        text += Target.Length == 0 ? "" : $" on={Target}";
        text += Duration == TimeSpan.Zero ? "" : $" for={Seconds(Duration)}";
        text += Factor == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" by={Factor:R}");
        text += Time is { } time ? $" at={Seconds(time)}" : "";
        return Message is null ? text : $"{text} message={Message}";
    }

    private static string Seconds(TimeSpan time) => ((decimal)time.Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) + "s";
}
