using System.Globalization;

namespace Actors.Graph.Visualization;

/// <summary>
/// Colours by lightness, chroma and hue in the Oklab space, where equal steps look equal (B. Ottosson, 2020), so that no
/// operation shouts louder than another and the scale of the order is read as a scale.
/// </summary>
internal static class PictureColor
{
    /// <summary>Hues in degrees, neighbours far apart.</summary>
    private static readonly double[] Hues = [250, 150, 60, 310, 195, 25, 110, 280, 350, 85, 175, 225, 330, 130, 45, 210];

    /// <summary>Fill, border and text of the boxes of an operation.</summary>
    /// <param name="index">The number of the operation.</param>
    public static (string Fill, string Line, string Text) OfOperation(int index)
    {
        double hue = Hues[index % Hues.Length] + (11 * (index / Hues.Length));
        return (Hex(0.925, 0.05, hue), Hex(0.62, 0.12, hue), Hex(0.30, 0.06, hue));
    }

    /// <summary>Fill, border and text of a box at a position in the order.</summary>
    /// <param name="position">From 0 (first) to 1 (last).</param>
    public static (string Fill, string Line, string Text) OfOrder(double position)
    {
        double light = 0.34 + (0.56 * position);
        double hue = 300 - (200 * position);
        double chroma = 0.11 + (0.03 * position);
        return (Hex(light, chroma, hue), Hex(light - 0.10, chroma * 0.9, hue), light < 0.62 ? "#ffffff" : "#16202b");
    }

    /// <summary>Fill, border and text of a box without colour.</summary>
    public static (string Fill, string Line, string Text) Plain => ("#eef1f5", "#8492a6", "#1f2937");

    private static string Hex(double lightness, double chroma, double hue)
    {
        double angle = hue * Math.PI / 180;
        while (true)
        {
            double a = chroma * Math.Cos(angle);
            double b = chroma * Math.Sin(angle);
            double l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
            double m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
            double s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
            double red = (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s);
            double green = (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s);
            double blue = (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s);
            bool fits = Math.Min(red, Math.Min(green, blue)) > -0.0005 && Math.Max(red, Math.Max(green, blue)) < 1.0005;
            if (fits || chroma < 0.001)
            {
                return string.Create(CultureInfo.InvariantCulture, $"#{Byte(red):x2}{Byte(green):x2}{Byte(blue):x2}");
            }

            // Outside what a screen shows: less colour at the same lightness and hue.
            chroma *= 0.95;
        }
    }

    private static int Byte(double linear)
    {
        double value = Math.Clamp(linear, 0, 1);
        double shown = value <= 0.0031308 ? 12.92 * value : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055;
        return (int)Math.Round(255 * shown);
    }
}
