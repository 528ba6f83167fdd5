using System.Globalization;
using System.Runtime.CompilerServices;

namespace Actors.Runtime;

/// <summary>The text of a check that is only put together when the check fails: invariants are checked after every event.</summary>
[InterpolatedStringHandler]
internal ref struct BrokenMessage
{
    private DefaultInterpolatedStringHandler _text;

    public BrokenMessage(int literalLength, int formattedCount, bool holds, out bool isBroken)
    {
        isBroken = !holds;
        _text = isBroken ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public string Text() => _text.ToStringAndClear();
}
