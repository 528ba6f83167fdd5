using System.Globalization;
using System.Text;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.Looks;

/// <summary>Writes the table that a notebook shows for an array.</summary>
internal static class ArrayHtml
{
    private const string Quiet = "opacity:0.65;font-weight:normal;text-align:left;padding:3px 14px 3px 0;border:none";
    private const string Cell = "text-align:left;padding:3px 14px 3px 0;border:none";

    public static string Write(ArrayLayout layout, string type, int elementBytes, int tasks)
    {
        long[] chunk = [.. layout.Chunks.Select(sizes => sizes.Contains(ArrayLayout.Unknown) ? ArrayLayout.Unknown : sizes.Max())];
        long chunkSize = chunk.Contains(ArrayLayout.Unknown) ? ArrayLayout.Unknown : chunk.Aggregate(1L, (a, b) => a * b);
        var html = new StringBuilder();
        html.Append("<table style=\"border-collapse:collapse;border:none;background:none\"><tr style=\"background:none\">\n");
        html.Append("<td style=\"vertical-align:top;border:none;padding:4px 24px 4px 0\">\n");
        html.Append("<table style=\"border-collapse:collapse;border:none;background:none;font-size:90%\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<tr><th style=\"{Quiet}\"></th><th style=\"{Cell}\">Array</th><th style=\"{Cell}\">Chunk</th></tr>\n");
        Row(html, "Bytes", Bytes(layout.Size, elementBytes), Bytes(chunkSize, elementBytes));
        Row(html, "Shape", layout.ToString(), ArrayLayout.Print(chunk));
        string count = $"{Count(layout.BlockCount, "chunk")} in {Count(tasks, "task")}";
        html.Append(CultureInfo.InvariantCulture, $"<tr><th style=\"{Quiet}\">Count</th><td colspan=\"2\" style=\"{Cell}\">{count}</td></tr>\n");
        html.Append(CultureInfo.InvariantCulture, $"<tr><th style=\"{Quiet}\">Type</th><td colspan=\"2\" style=\"{Cell}\">{type}</td></tr>\n");
        html.Append("</table>\n</td>\n<td style=\"vertical-align:top;border:none\">\n");
        html.Append(ChunkDrawing.Write(layout));
        return html.Append("</td>\n</tr></table>\n").ToString();
    }

    private static void Row(StringBuilder html, string name, string array, string chunk) => html.Append(
        CultureInfo.InvariantCulture,
        $"<tr><th style=\"{Quiet}\">{name}</th><td style=\"{Cell}\">{array}</td><td style=\"{Cell}\">{chunk}</td></tr>\n");

    private static string Bytes(long size, int elementBytes) =>
        ChunkedArray<double>.PrintBytes(size < 0 ? ArrayLayout.Unknown : size * elementBytes);

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
