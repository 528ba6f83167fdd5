namespace Actors.Repository.Tests.PublicApi;

/// <summary>The lines in which two texts differ.</summary>
internal static class LineDiff
{
    /// <summary>Lines only in <paramref name="before"/> marked <c>-</c> and lines only in <paramref name="after"/> marked <c>+</c>, each run under the type it is in.</summary>
    public static IReadOnlyList<string> Of(string before, string after)
    {
        string[] old = before.Split('\n'), now = after.Split('\n');
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<string> changes = [];
        var (shown, head) = ("", "");
        void Add(char mark, string line)
        {
            if (head != shown && line.StartsWith(' '))
            {
                changes.Add("  " + head);
                shown = head;
            }

            changes.Add($"{mark} {line}");
        }

        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                head = old[i].Length > 0 && old[i][0] != ' ' ? old[i] : head;
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                Add('-', old[i++]);
            }
            else
            {
                Add('+', now[j++]);
            }
        }

        return changes;
    }
}
