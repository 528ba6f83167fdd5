using System.Text;
using System.Text.RegularExpressions;
using Akka.Configuration;

namespace Actors.Clustering.Configuration;

/// <summary>
/// Environment variables in HOCON texts: <c>${NAME}</c> must be set, a setting that is nothing but <c>${?NAME}</c> is left out where it is
/// not, and within a longer value it stands for nothing then. Akka's own parser knows references within a text only; those it is left.
/// </summary>
internal static partial class Variables
{
    /// <summary>The text with the values of variables in place of their names.</summary>
    /// <exception cref="ConfigurationException">A variable that must be set is not.</exception>
    public static string Replace(string hocon, string source, Func<string, string?> variable)
    {
        var result = new StringBuilder(hocon.Length);
        int number = 0;
        foreach (string line in hocon.Split('\n'))
        {
            number++;
            string text = line.TrimEnd('\r');
            int comment = CommentOf(text);
            string code = text[..comment];
            if (Whole().Match(code) is { Success: true } whole && variable(whole.Groups["name"].Value) is null)
            {
                // What the setting was before stays.
                code = "";
            }

            code = Reference().Replace(code, match => Value(match, source, number, variable));
            result.Append(code).Append(text, comment, text.Length - comment).Append('\n');
        }

        return result.ToString();
    }

    private static string Value(Match match, string source, int line, Func<string, string?> variable)
    {
        if (!match.Groups["name"].Success)
        {
            return match.Value;
        }

        string name = match.Groups["name"].Value;
        if (variable(name) is { } value)
        {
            return NodeConfiguration.Quote(value);
        }

        return match.Groups["optional"].Length > 0
            ? "\"\""
            : throw new ConfigurationException($"{source}, line {line}: the environment variable {name} is not set; set it, or write ${{?{name}}} where it may be missing.");
    }

    /// <summary>Where a comment begins; the length of the line where there is none.</summary>
    private static int CommentOf(string line)
    {
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\' when isQuoted:
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '#' when !isQuoted:
                case '/' when !isQuoted && i + 1 < line.Length && line[i + 1] == '/':
                    return i;
            }
        }

        return line.Length;
    }

    // Names of variables, by convention: references to other settings are in small letters and have dots.
    [GeneratedRegex("""^\s*[A-Za-z0-9_."-]+\s*[=:]\s*\$\{\?(?<name>[A-Z][A-Z0-9_]*)\}\s*,?\s*$""")]
    private static partial Regex Whole();

    // What is between quotes is text.
    [GeneratedRegex("""
        "(\\.|[^"\\])*"|\$\{(?<optional>\??)(?<name>[A-Z][A-Z0-9_]*)\}
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Reference();
}
