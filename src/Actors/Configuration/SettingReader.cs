using System.Globalization;
using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Actors.Clustering.Configuration;

/// <summary>Reads the settings of a section, each with the default that is given with it, and knows in the end which keys nobody asked for.</summary>
internal sealed class SettingReader
{
    private readonly string _section;
    private readonly Config? _config;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The keys whose values are keys again, of the user's choice.</summary>
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public SettingReader(Config config, string section)
    {
        _section = section;
        _config = config.GetConfig(section);
    }

    /// <summary>The full names of all settings that were asked for.</summary>
    public IReadOnlyCollection<string> Known => _known;

    public bool Switch(string key, bool value) => Read(key, value, "'on' or 'off'", text => text switch
    {
        "on" or "true" or "yes" => true,
        "off" or "false" or "no" => false,
        _ => null,
    });

    /// <summary>A whole number.</summary>
    public int Count(string key, int value, int least = 0) => Read(
        key, value, $"a whole number of at least {least}",
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least ? number : null);

    /// <summary>A whole number, or <c>auto</c> for 0: what the machine suggests.</summary>
    public int CountOrAuto(string key, int value) => Read<int>(
        key, value, "a whole number of at least 1, or 'auto'",
        text => text == "auto" ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 ? number : null);

    public double Number(string key, double value, double least = 0, double most = double.MaxValue) => Read(
        key, value, most == double.MaxValue ? Invariant($"a number of at least {least}") : Invariant($"a number between {least} and {most}"),
        text => NumberOf(text) is { } number && number >= least && number <= most ? number : null);

    public TimeSpan Duration(string key, TimeSpan value, TimeSpan least = default) =>
        Read(key, value, Least("a duration", least), text => DurationOf(text) is { } duration && duration >= least ? duration : null);

    /// <summary>A duration, or <c>off</c> for null.</summary>
    public TimeSpan? DurationOrOff(string key, TimeSpan? value) => Read<(bool IsOn, TimeSpan Value)>(
        key, (value.HasValue, value ?? default), "a duration with its unit (ms, s, m, h), or 'off'",
        text => text == "off" ? (false, default) : DurationOf(text) is { } duration ? (true, duration) : null) is (true, TimeSpan read) ? read : null;

    /// <summary>A duration that is kept as seconds.</summary>
    public double Seconds(string key, double value) => Read(
        key, value, Least("a duration", default), text => DurationOf(text)?.TotalSeconds);

    public ByteSize Size(string key, ByteSize value, long least = 0) => Read(
        key, value, $"a size with its unit (B, kB, MB, GB, KiB, MiB, GiB) of at least {new ByteSize(least)}",
        text => SizeOf(text) is { } size && size.Bytes >= least ? size : null);

    /// <summary>A size, or <c>auto</c> for 0: what the machine suggests.</summary>
    public ByteSize SizeOrAuto(string key, ByteSize value) => Read<ByteSize>(
        key, value, "a size with its unit (B, kB, MB, GB, KiB, MiB, GiB), or 'auto'",
        text => text == "auto" ? default(ByteSize) : SizeOf(text) is { Bytes: > 0 } size ? size : null);

    public string Text(string key, string value)
    {
        _known.Add(key);
        return Find(key) is not { } node ? value
            : node.IsString() ? node.GetString() ?? ""
            : throw Bad(key, "a list or a section", "text");
    }

    public IReadOnlyList<string> Texts(string key, IReadOnlyList<string> value)
    {
        _known.Add(key);
        return Find(key) is not { } node ? value
            : node.Values.Any(v => v.IsArray()) ? [.. node.GetStringList()]
            : throw Bad(key, Show(node), "a list of texts: [\"a\", \"b\"]");
    }

    /// <summary>A section whose keys the user chooses, with numbers.</summary>
    public IEnumerable<KeyValuePair<string, double>> Numbers(string key)
    {
        _known.Add(key);
        _open.Add(key);
        if (Find(key) is not { } node)
        {
            yield break;
        }

        if (!node.IsObject())
        {
            throw Bad(key, Show(node), "a section: { GPU = 1 }");
        }

        foreach ((string name, HoconValue number) in node.GetObject().Items)
        {
            yield return new(
                name,
                (number.IsString() ? NumberOf(number.GetString() ?? "") : null) is { } read and >= 0 ? read : throw Bad($"{key}.{name}", Show(number), "a number of at least 0"));
        }
    }

    /// <summary>An error for a key that nobody has asked for.</summary>
    /// <exception cref="ConfigurationException">It names the key and the nearest one there is.</exception>
    public void ThrowIfUnknown()
    {
        if (_config is not null)
        {
            foreach (string key in KeysOf(_config.Root.GetObject(), ""))
            {
                throw new ConfigurationException($"There is no setting '{_section}.{key}'. {Advice(key, _section, _known)}");
            }
        }
    }

    /// <summary>What somebody may have meant by a key.</summary>
    public static string Advice(string key, string section, IReadOnlyCollection<string> known)
    {
        string nearest = known.MinBy(k => (Nearness.Distance(k, key), k), Comparer<(int, string)>.Default)!;
        string tail = key[(key.LastIndexOf('.') + 1)..];
        string[] elsewhere = [.. known.Where(k => k[(k.LastIndexOf('.') + 1)..] == tail)];
        return elsewhere.Length is 1 or 2 && Nearness.Distance(nearest, key) > 2
            ? $"Did you mean {string.Join(" or ", elsewhere.Select(k => $"'{section}.{k}'"))}?"
            : $"The nearest one is '{section}.{nearest}'; hocon/reference.conf lists them all.";
    }

    public static TimeSpan? DurationOf(string text)
    {
        int unit = text.Length;
        while (unit > 0 && char.IsAsciiLetter(text[unit - 1]))
        {
            unit--;
        }

        double? ticks = text[unit..] switch
        {
            "us" => TimeSpan.TicksPerMicrosecond,
            "ms" => TimeSpan.TicksPerMillisecond,
            "s" => TimeSpan.TicksPerSecond,
            "m" or "min" => TimeSpan.TicksPerMinute,
            "h" => TimeSpan.TicksPerHour,
            "d" => TimeSpan.TicksPerDay,
            _ => null,
        };
        return ticks is { } each && NumberOf(text[..unit].TrimEnd()) is { } number && number >= 0 && number * each < TimeSpan.MaxValue.Ticks
            ? new TimeSpan((long)Math.Round(number * each))
            : null;
    }

    private T Read<T>(string key, T value, string expected, Func<string, T?> parse)
        where T : struct
    {
        _known.Add(key);
        return Find(key) is not { } node ? value
            : node.IsString() && parse((node.GetString() ?? "").Trim()) is { } read ? read
            : throw Bad(key, Show(node), expected);
    }

    private HoconValue? Find(string key) => _config is not null && _config.HasPath(key) ? _config.GetValue(key) : null;

    private ConfigurationException Bad(string key, string value, string expected) => new($"{_section}.{key} is {value}; it must be {expected}.");

    private IEnumerable<string> KeysOf(HoconObject section, string prefix)
    {
        foreach ((string name, HoconValue value) in section.Items)
        {
            string key = prefix + name;
            if (_open.Contains(key) || (_known.Contains(key) && !value.IsObject()))
            {
                continue;
            }

            // Of an unknown section, what is in it says best what was meant.
            if (!value.IsObject() || value.GetObject().Items.Count == 0)
            {
                if (!_known.Any(k => k.StartsWith(key + ".", StringComparison.Ordinal)) || !value.IsObject())
                {
                    yield return key;
                }

                continue;
            }

            foreach (string inner in KeysOf(value.GetObject(), key + "."))
            {
                yield return inner;
            }
        }
    }

    private static string Show(HoconValue node) => node.IsString() ? $"'{node.GetString()}'" : node.Values.Any(v => v.IsArray()) ? "a list" : node.IsObject() ? "a section" : "nothing";

    private static string Least(string what, TimeSpan least) =>
        least > TimeSpan.Zero ? $"{what} of at least {least.TotalMilliseconds:0} ms, with its unit (ms, s, m, h)" : $"{what} with its unit (ms, s, m, h)";

    private static double? NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    private static ByteSize? SizeOf(string text)
    {
        try
        {
            return ByteSize.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
