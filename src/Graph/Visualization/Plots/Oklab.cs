namespace Actors;

/// <summary>The Oklab colour space (B. Ottosson, A perceptual color space for image processing, 2020).</summary>
internal static class Oklab
{
    /// <summary>The sRGB colour of a lightness (0 to 1), a chroma and a hue (degrees). Chroma is lowered until the colour can be shown.</summary>
    public static void ToRgb(double lightness, double chroma, double hue, Span<byte> rgb)
    {
        double angle = hue * Math.PI / 180;
        Span<double> linear = stackalloc double[3];
        while (true)
        {
            double a = chroma * Math.Cos(angle), b = chroma * Math.Sin(angle);
            double l = Cube(lightness + (0.3963377774 * a) + (0.2158037573 * b));
            double m = Cube(lightness - (0.1055613458 * a) - (0.0638541728 * b));
            double s = Cube(lightness - (0.0894841775 * a) - (1.2914855480 * b));
            linear[0] = (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s);
            linear[1] = (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s);
            linear[2] = (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s);
            bool isShown = true;
            foreach (double value in linear)
            {
                isShown &= value is >= -0.0005 and <= 1.0005;
            }

            if (isShown || chroma < 0.002)
            {
                break;
            }

            chroma *= 0.995;
        }

        for (int i = 0; i < 3; i++)
        {
            double value = Math.Clamp(linear[i], 0, 1);
            double coded = value <= 0.0031308 ? 12.92 * value : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055;
            rgb[i] = (byte)Math.Round(255 * coded);
        }
    }

    private static double Cube(double value) => value * value * value;
}
