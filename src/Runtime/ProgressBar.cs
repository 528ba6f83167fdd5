using System.Globalization;

namespace Actors;

/// <summary>
/// A line of text that shows how far a computation is, how long it has taken and how many tasks run; written over itself. Give it to
/// <c>ComputeAsync(progress: …)</c>. Switch it off where the output is not a terminal.
/// </summary>
public sealed class ProgressBar : IProgress<ComputeProgress>, IDisposable
{
    private const int Width = 30;
    private const char Full = '█';
    private const string Parts = " ▏▎▍▌▋▊▉";

    private readonly Lock _lock = new();
    private readonly TextWriter _output;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly bool _enabled;
    private int _length;
    private bool _closed;

    /// <summary>A bar on a terminal.</summary>
    /// <param name="output">Where it is written: <c>Console.Error</c>, usually.</param>
    /// <param name="label">What is computed; stands before the bar.</param>
    /// <param name="enabled">Whether anything is written: <c>!Console.IsErrorRedirected</c>.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    public ProgressBar(TextWriter output, string label = "", bool enabled = true, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _time = timeProvider ?? TimeProvider.System;
        _start = _time.GetTimestamp();
        _enabled = enabled;
        Label = label;
    }

    /// <summary>What is computed; stands before the bar.</summary>
    public string Label { get; set; }

    /// <summary>The last news; null before the first.</summary>
    public ComputeProgress? Last { get; private set; }

    /// <summary>Shows how far the computation is.</summary>
    /// <param name="value">How far it is.</param>
    public void Report(ComputeProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (_lock)
        {
            Last = value;
            if (!_enabled || _closed)
            {
                return;
            }

            string line = Line(value);
            _output.Write('\r');
            _output.Write(line.PadRight(_length));
            _output.Flush();
            _length = line.Length;
        }
    }

    /// <summary>Ends the line; nothing is written afterwards.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_enabled && !_closed && _length > 0)
            {
                _output.WriteLine();
            }

            _closed = true;
        }
    }

    private string Line(ComputeProgress progress)
    {
        double cells = progress.Fraction * Width;
        int full = (int)cells;
        string part = full < Width ? Parts[(int)((cells - full) * Parts.Length)].ToString() : "";
        string bar = string.Concat(new string(Full, full), part).PadRight(Width);
        TimeSpan elapsed = _time.GetElapsedTime(_start);
        string running = progress.Running > 0 ? string.Create(CultureInfo.InvariantCulture, $", {progress.Running} running") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Label}{(Label.Length > 0 ? " " : "")}|{bar}| {progress.Fraction,4:P0}  {progress.Done:N0} of {progress.Total:N0} tasks{running}  {elapsed.TotalSeconds:0.0} s");
    }
}
