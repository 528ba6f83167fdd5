namespace Actors.Runtime.Hosting.Processes;

/// <summary>The last lines that a process has written.</summary>
internal sealed class OutputTail
{
    private const int Lines = 100;
    private const int LineLength = 500;

    private readonly Queue<string> _lines = new();

    public void Add(string line)
    {
        lock (_lines)
        {
            if (_lines.Count == Lines)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line.Length <= LineLength ? line : $"{line[..LineLength]}…");
        }
    }

    /// <summary>The lines, the oldest first.</summary>
    public string[] ToArray()
    {
        lock (_lines)
        {
            return [.. _lines];
        }
    }
}
