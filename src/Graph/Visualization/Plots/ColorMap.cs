namespace Actors;

/// <summary>Colours for numbers from 0 to 1. The colours are steps of equal perceived difference in the Oklab space.</summary>
public sealed class ColorMap
{
    private const int Steps = 256;

    private readonly byte[] _colors;

    private ColorMap(string name, Func<double, (double Lightness, double Chroma, double Hue)> color)
    {
        Name = name;
        _colors = new byte[Steps * 3];
        for (int i = 0; i < Steps; i++)
        {
            (double lightness, double chroma, double hue) = color(i / (Steps - 1.0));
            Oklab.ToRgb(lightness, chroma, hue, _colors.AsSpan(i * 3, 3));
        }
    }

    /// <summary>From dark violet over green to bright yellow, evenly brighter: for amounts. The default.</summary>
    public static ColorMap Sequential { get; } = new("sequential", t => (
        0.24 + (0.68 * t),
        0.092 + (0.06 * Math.Pow((2 * t) - 1, 2)),
        300 - (195 * Math.Pow(t, 0.92))));

    /// <summary>From black over red and orange to pale yellow: for intensities.</summary>
    public static ColorMap Heat { get; } = new("heat", t => (
        0.12 + (0.85 * t),
        0.21 * Math.Sin(Math.PI * Math.Pow(t, 0.85)) + (0.03 * t),
        340 + (130 * t)));

    /// <summary>From blue over near-white to red: for differences from a middle.</summary>
    public static ColorMap Diverging { get; } = new("diverging", t =>
    {
        double side = Math.Abs((2 * t) - 1);
        return (0.96 - (0.56 * Math.Pow(side, 1.15)), 0.2 * Math.Sin(Math.PI / 2 * Math.Min(1, side * 1.15)) * (side < 0.85 ? 1 : 1 - (0.8 * (side - 0.85))), t < 0.5 ? 255 : 28);
    });

    /// <summary>From black to white.</summary>
    public static ColorMap Gray { get; } = new("gray", t => (t, 0, 0));

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The colour of a number: red, green and blue.</summary>
    /// <param name="value">The number; below 0 counts as 0 and above 1 as 1.</param>
    public (byte Red, byte Green, byte Blue) this[double value]
    {
        get
        {
            int at = double.IsNaN(value) ? 0 : (int)Math.Round(Math.Clamp(value, 0, 1) * (Steps - 1));
            return (_colors[at * 3], _colors[(at * 3) + 1], _colors[(at * 3) + 2]);
        }
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The colour of a number as SVG writes it.</summary>
    internal string Hex(double value)
    {
        (byte red, byte green, byte blue) = this[value];
        return $"#{red:x2}{green:x2}{blue:x2}";
    }

    /// <summary>Colours that are told apart, for the classes of a picture; they repeat after ten.</summary>
    internal static string Category(int index) => Categories[index % Categories.Length];

    private static readonly string[] Categories = [.. Enumerable.Range(0, 10).Select(i =>
    {
        // Hues in the order of a walk around the circle by 3 of 10 steps, two levels of lightness by turns.
        Span<byte> rgb = stackalloc byte[3];
        Oklab.ToRgb(i % 2 == 0 ? 0.58 : 0.72, 0.155, 255 + (i * 108), rgb);
        return $"#{rgb[0]:x2}{rgb[1]:x2}{rgb[2]:x2}";
    })];
}
