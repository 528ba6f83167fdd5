using System.Globalization;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Files;

/// <summary>Reads the text of a header: a dictionary as Python writes it, with the keys descr, fortran_order and shape.</summary>
/// <param name="path">The file.</param>
/// <param name="offset">Where the text begins in it.</param>
/// <param name="text">The text.</param>
internal sealed class NpyHeaderText(string path, int offset, string text)
{
    private int _at;

    /// <param name="dataOffset">Where the elements begin.</param>
    public NpyHeader Parse(long dataOffset)
    {
        (ElementKind Kind, bool IsBigEndian)? type = null;
        bool? isFortran = null;
        long[]? shape = null;
        Expect('{');
        while (!Take('}'))
        {
            string key = Quoted();
            Expect(':');
            switch (key)
            {
                case "descr":
                    type = Type();
                    break;
                case "fortran_order":
                    isFortran = Word() switch { "True" => true, "False" => false, _ => throw Error("fortran_order is neither True nor False.") };
                    break;
                case "shape":
                    shape = Shape();
                    break;
                default:
                    throw Error($"the header has an unknown key '{key}'.");
            }

            if (!Take(','))
            {
                Expect('}');
                break;
            }
        }

        return type is { } t && isFortran is { } f && shape is not null ? new NpyHeader(t.Kind, t.IsBigEndian, f, shape, dataOffset)
            : throw Error("the header lacks descr, fortran_order or shape.");
    }

    private (ElementKind Kind, bool IsBigEndian) Type()
    {
        Skip();
        int start = _at;
        if (_at < text.Length && text[_at] == '[')
        {
            throw Error($"the elements are records ({text[start..Math.Min(text.Length, start + 60)]}…); arrays have numbers and truth values.");
        }

        string name = Quoted();
        char order = name.Length > 0 ? name[0] : '\0';
        ElementKind? kind = (name.Length > 1 && order is '<' or '>' or '|' or '=' ? name[1..] : name) switch
        {
            "b1" or "?" => ElementKind.Bool,
            "u1" => ElementKind.Byte,
            "i2" => ElementKind.Int16,
            "i4" => ElementKind.Int32,
            "i8" => ElementKind.Int64,
            "f4" => ElementKind.Float32,
            "f8" => ElementKind.Float64,
            "c16" => ElementKind.Complex,
            _ => null,
        };
        if (kind is not { } known)
        {
            _at = start;
            throw Error(
                $"elements of NumPy's type '{name}' are not supported; arrays have b1, u1, i2, i4, i8, f4, f8 and c16. "
                + "Convert the file with NumPy's astype.");
        }

        return (known, order == '>' || (order is not ('<' or '>') && !BitConverter.IsLittleEndian));
    }

    private long[] Shape()
    {
        var sizes = new List<long>();
        Expect('(');
        while (!Take(')'))
        {
            Skip();
            int start = _at;
            while (_at < text.Length && char.IsAsciiDigit(text[_at]))
            {
                _at++;
            }

            if (!long.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out long size))
            {
                throw Error("a length of the shape is no number.");
            }

            sizes.Add(size);
            // Python 2 wrote an L behind long integers.
            Take('L');
            if (!Take(','))
            {
                Expect(')');
                break;
            }
        }

        return [.. sizes];
    }

    private string Quoted()
    {
        Skip();
        char quote = _at < text.Length ? text[_at] : '\0';
        int end = quote is '\'' or '"' ? text.IndexOf(quote, _at + 1) : -1;
        if (end < 0)
        {
            throw Error("a text in quotes should stand here.");
        }

        string result = text[(_at + 1)..end];
        _at = end + 1;
        return result;
    }

    private string Word()
    {
        Skip();
        int start = _at;
        while (_at < text.Length && char.IsAsciiLetter(text[_at]))
        {
            _at++;
        }

        return text[start.._at];
    }

    private bool Take(char c)
    {
        Skip();
        if (_at < text.Length && text[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void Expect(char c)
    {
        if (!Take(c))
        {
            throw Error($"the header should have '{c}' here.");
        }
    }

    private void Skip()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private ArrayFileException Error(string problem) => new(path, offset + _at, problem);
}
