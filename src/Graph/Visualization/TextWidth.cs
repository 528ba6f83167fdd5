namespace Actors.Graph.Visualization;

/// <summary>About how wide a text is in a common sans-serif face; good enough to size boxes without a font at hand.</summary>
internal static class TextWidth
{
    /// <summary>The width in pixels.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size in pixels.</param>
    public static double Of(string text, double size)
    {
        double width = 0;
        foreach (char c in text)
        {
            width += c switch
            {
                'i' or 'j' or 'l' or '\'' or '|' or '.' or ',' or ':' or ';' or '!' => 0.30,
                'f' or 't' or 'r' or 'I' or '(' or ')' or '[' or ']' or '-' or ' ' or '/' => 0.38,
                'm' or 'w' or 'M' or 'W' or '@' or '%' or '→' or '…' => 0.92,
                >= 'A' and <= 'Z' => 0.70,
                > '\u2E80' => 1.0,
                _ => 0.57,
            };
        }

        return width * size;
    }

    /// <summary>A text with its middle left out where it is longer than a number of characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most characters to keep.</param>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int head = length * 2 / 3;
        int tail = text.Length - (length - head - 1);
        head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        tail += char.IsLowSurrogate(text[tail]) ? 1 : 0;
        return string.Concat(text.AsSpan(0, head), "…", text.AsSpan(tail));
    }
}
