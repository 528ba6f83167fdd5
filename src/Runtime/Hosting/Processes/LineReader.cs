using System.Text;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>Reads lines from a process; one that is too long comes in several pieces.</summary>
internal static class LineReader
{
    private const int MaxLine = 16 << 10;

    /// <summary>Reads to the end.</summary>
    public static async Task ReadAsync(StreamReader reader, Action<string> line)
    {
        var buffer = new char[4 << 10];
        var text = new StringBuilder();
        int read;
        while ((read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            for (int i = 0; i < read; i++)
            {
                char c = buffer[i];
                if (c == '\n' || text.Length == MaxLine)
                {
                    line(text.ToString().TrimEnd('\r'));
                    text.Clear();
                }

                if (c != '\n')
                {
                    text.Append(c);
                }
            }
        }

        if (text.Length > 0)
        {
            line(text.ToString());
        }
    }
}
