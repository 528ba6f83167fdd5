using System.Globalization;
using System.Text;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>
/// Draws a report as SVG: a row for each worker (as far as there is room) with the tasks it ran, coloured by operation, and below the
/// share of busy threads and the memory over time. Nothing is painted behind it and its lines are grey, so it reads on light and dark pages.
/// </summary>
internal static class SimulationPicture
{
    private const double Left = 96;
    private const double Width = 900;
    private const double Chart = 90;
    private const int MostRows = 64;
    private const int MostColours = 12;

    public static string Draw(SimulationReport report)
    {
        int rows = Math.Min(report.Workers.Length, MostRows);
        double row = rows > 32 ? 8 : 14;
        bool hasTasks = report.Ran.Count > 0;
        double gantt = hasTasks ? (rows * row) + 24 : 0;
        double height = 56 + gantt + (2 * (Chart + 40)) + (hasTasks ? 30 : 0);
        double span = Math.Max(1e-9, report.Makespan.TotalSeconds);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(Left + Width + 24)}\" height=\"{N(height)}\" viewBox=\"0 0 {N(Left + Width + 24)} {N(height)}\" role=\"img\" font-family=\"Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif\" font-size=\"11\" fill=\"#7b8696\">\n");
        string title = string.Create(CultureInfo.InvariantCulture, $"{report.Tasks:N0} tasks on {report.Workers.Length} workers: {Seconds(span)}, {report.Utilisation:P0} busy, peak {report.PeakMemory}, {report.BytesMoved} moved");
        text.Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n<text x=\"16\" y=\"24\" font-size=\"13\">{title}</text>\n");
        double y = 44;
        if (hasTasks)
        {
            Gantt(text, report, rows, row, y, span);
            y += gantt;
        }

        Area(text, "threads busy", y, "#4c8dd6", [.. report.Timeline.Select(s => s.Utilisation)], 1, "100 %", report, span);
        y += Chart + 40;
        double most = Math.Max(1, report.PeakMemory.Bytes);
        Area(text, "memory", y, "#d6884c", [.. report.Timeline.Select(s => (double)s.Memory.Bytes)], most, report.PeakMemory.ToString(), report, span);
        y += Chart;
        for (int i = 0; i <= 4; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(Left + (Width * i / 4))}\" y=\"{N(y + 16)}\" text-anchor=\"middle\">{Seconds(span * i / 4)}</text>\n");
        }

        return text.Append("</svg>\n").ToString();
    }

    private static void Gantt(StringBuilder text, SimulationReport report, int rows, double row, double top, double span)
    {
        string[] prefixes = [.. report.Ran.GroupBy(r => r.Key.Prefix, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(r => (r.End - r.Start).TotalSeconds)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        for (int i = 0; i < rows; i++)
        {
            if (row > 10 || i % 4 == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(Left - 8)}\" y=\"{N(top + (i * row) + Math.Min(row, 11))}\" text-anchor=\"end\">{Escape(report.Workers[i].Name)}</text>\n");
            }
        }

        foreach ((int worker, TaskKey key, TimeSpan start, TimeSpan end) in report.Ran)
        {
            if (worker < rows && start.TotalSeconds <= span)
            {
                double x = start.TotalSeconds / span * Width;
                double width = Math.Max(0.4, (end - start).TotalSeconds / span * Width);
                text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(Left + x)}\" y=\"{N(top + (worker * row) + 1)}\" width=\"{N(width)}\" height=\"{N(row - 2)}\" fill=\"{Colour(Array.IndexOf(prefixes, key.Prefix))}\" fill-opacity=\"0.85\"><title>{Escape(key.ToString())}</title></rect>\n");
            }
        }

        double at = Left;
        for (int i = 0; i < Math.Min(prefixes.Length, MostColours) && at < Left + Width - 80; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(at)}\" y=\"{N(top + (rows * row) + 6)}\" width=\"10\" height=\"10\" fill=\"{Colour(i)}\"/><text x=\"{N(at + 14)}\" y=\"{N(top + (rows * row) + 15)}\">{Escape(prefixes[i])}</text>\n");
            at += 30 + (prefixes[i].Length * 6.2);
        }
    }

    private static void Area(StringBuilder text, string what, double top, string colour, double[] values, double most, string mostText, SimulationReport report, double span)
    {
        top += 16;
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(Left - 8)}\" y=\"{N(top + 10)}\" text-anchor=\"end\">{Escape(mostText)}</text><text x=\"{N(Left - 8)}\" y=\"{N(top + Chart - 20)}\" text-anchor=\"end\">{what}</text>\n");
        text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{N(Left)} {N(top + Chart - 16)}");
        for (int i = 0; i < values.Length; i++)
        {
            double y = top + ((Chart - 16) * (1 - Math.Min(1, values[i] / most)));
            double from = Math.Min(1, report.Timeline[i].Start.TotalSeconds / span);
            double to = Math.Min(1, (report.Timeline[i].Start + report.SliceWidth).TotalSeconds / span);
            text.Append(CultureInfo.InvariantCulture, $"L{N(Left + (from * Width))} {N(y)}L{N(Left + (to * Width))} {N(y)}");
        }

        text.Append(CultureInfo.InvariantCulture, $"L{N(Left + Width)} {N(top + Chart - 16)}Z\" fill=\"{colour}\" fill-opacity=\"0.35\" stroke=\"{colour}\" stroke-width=\"1\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{N(Left)} {N(top)}V{N(top + Chart - 16)}H{N(Left + Width)}\" fill=\"none\" stroke=\"#8793a3\"/>\n");
    }

    private static string Colour(int index) => index is < 0 or >= MostColours ? "#8793a3" : string.Create(CultureInfo.InvariantCulture, $"hsl({(205 + (index * 137)) % 360} 55% 55%)");

    private static string Seconds(double seconds) => seconds switch
    {
        >= 600 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0.#} min"),
        >= 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.##} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.##} ms"),
    };

    private static string N(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
