using System.Globalization;

namespace Actors.Graph.Visualization.Plots;

/// <summary>Round numbers for the marks of an axis.</summary>
internal static class Ticks
{
    /// <summary>Multiples of 1, 2, 2.5 or 5 times a power of ten within two limits.</summary>
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper one, above it.</param>
    /// <param name="most">About the most marks that there is room for; at least 2.</param>
    /// <param name="whole">Whether only whole numbers make sense.</param>
    public static double[] Of(double low, double high, int most, bool whole = false)
    {
        double raw = (high - low) / Math.Max(2, most);
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double step = power * ((raw / power) switch { <= 1.0000001 => 1, <= 2.0000001 => 2, <= 2.5000001 => 2.5, <= 5.0000001 => 5, _ => 10 });
        step = whole ? Math.Max(1, Math.Ceiling(step)) : step;
        double first = Math.Ceiling((low / step) - 1e-9), last = Math.Floor((high / step) + 1e-9);
        if (!double.IsFinite(first) || !double.IsFinite(last) || last - first > 1000)
        {
            return [];
        }

        var ticks = new double[(int)(last - first) + 1];
        for (int i = 0; i < ticks.Length; i++)
        {
            ticks[i] = (first + i) * step;
        }

        return ticks;
    }

    /// <summary>Limits of an axis that shows two values, with some room; never equal.</summary>
    public static (double Low, double High) Around(double low, double high, double room)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high))
        {
            return (0, 1);
        }

        double distance = high - low;
        if (distance <= Math.Max(Math.Abs(low), Math.Abs(high)) * 1e-12)
        {
            distance = low == 0 ? 1 : Math.Abs(low) * 0.1;
            return (low - (distance / 2), high + (distance / 2));
        }

        return (low - (distance * room), high + (distance * room));
    }

    /// <summary>The numbers with as many digits as tell them apart.</summary>
    public static string[] Print(double[] ticks)
    {
        if (ticks.Length == 0)
        {
            return [];
        }

        double largest = ticks.Max(Math.Abs), step = ticks.Length > 1 ? ticks[1] - ticks[0] : largest == 0 ? 1 : largest;
        int digits = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        digits += Math.Abs((step * Math.Pow(10, digits)) - Math.Round(step * Math.Pow(10, digits))) > 1e-6 ? 1 : 0;
        bool isScientific = largest >= 1e6 || digits > 5;
        return Array.ConvertAll(ticks, tick =>
        {
            double value = Math.Abs(tick) < step * 1e-9 ? 0 : tick;
            string text = isScientific
                ? value.ToString("0.###e0", CultureInfo.InvariantCulture)
                : Math.Round(value, Math.Min(15, digits)).ToString(digits == 0 ? "#,##0" : "0." + new string('0', digits), CultureInfo.InvariantCulture);
            return (value == 0 ? "0" : text).Replace('-', '−');
        });
    }
}
