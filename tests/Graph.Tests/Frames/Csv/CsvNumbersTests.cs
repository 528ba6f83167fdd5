using System.Globalization;
using System.Text;
using Actors.Frames;

namespace Actors.Graph.Tests.Frames;

public unsafe class CsvNumbersTests
{
    [Fact]
    public void Doubles_are_those_of_the_base_library_to_the_last_bit()
    {
        var random = new Random(1);
        for (int i = 0; i < 300_000; i++)
        {
            string text = RandomNumber(random, i);
            Assert.True(TryDouble(text, out double value), text);
            double expected = double.Parse(text, CultureInfo.InvariantCulture);
            Assert.True(BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(value), $"{text}: {value:R} instead of {expected:R}");
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData(".46")]
    [InlineData("5.")]
    [InlineData("+1.5e3")]
    [InlineData("1E-5")]
    [InlineData("9007199254740993")]
    [InlineData("9007199254740992.5")]
    [InlineData("9007199254740993.0")]
    [InlineData("0.50000000000000011102230246251565")]
    [InlineData("1.7976931348623157e308")]
    [InlineData("1.7976931348623159e308")]
    [InlineData("4.9e-324")]
    [InlineData("2.4703282292062327e-324")]
    [InlineData("2.2250738585072011e-308")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("100000000000000000000000000000000000000000")]
    [InlineData("0.000000000000000000000000000000000000000000001")]
    [InlineData("0e99999999999")]
    [InlineData("1e99999999999")]
    [InlineData("40.764141082763672")]
    [InlineData("-73.954429626464844")]
    [InlineData("8.5070591730234616e37")]
    public void Difficult_doubles_are_those_of_the_base_library(string text)
    {
        Assert.True(TryDouble(text, out double value));
        double expected = double.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(value));
    }

    [Theory]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("+INF", double.PositiveInfinity)]
    [InlineData("NaN", double.NaN)]
    public void Words_for_special_doubles_are_read(string text, double expected)
    {
        Assert.True(TryDouble(text, out double value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1,5")]
    [InlineData("1x")]
    [InlineData("--1")]
    [InlineData("1 2")]
    [InlineData("12345.6789.012")]
    [InlineData("1/2")]
    [InlineData("0x10")]
    [InlineData("1:")]
    public void What_is_no_double_is_refused(string text) => Assert.False(TryDouble(text, out _));

    [Fact]
    public void Any_bytes_that_are_taken_for_a_double_are_one_to_the_base_library()
    {
        var random = new Random(3);
        const string Letters = "0123456789.-+eE/:;,! x";
        for (int i = 0; i < 300_000; i++)
        {
            string text = new([.. Enumerable.Range(0, 1 + random.Next(18)).Select(_ => Letters[random.Next(random.Next(2) == 0 ? 11 : Letters.Length)])]);
            bool expected = double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out double value);
            Assert.True(TryDouble(text, out double found) == expected, text);
            Assert.True(!expected || BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(found), text);
        }
    }

    [Fact]
    public void Integers_are_those_of_the_base_library()
    {
        var random = new Random(2);
        const string Letters = "0123456789-+.x:/";
        for (int i = 0; i < 300_000; i++)
        {
            string text = i % 3 == 0
                ? random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture)
                : new([.. Enumerable.Range(0, 1 + random.Next(21)).Select(_ => Letters[random.Next(random.Next(3) > 0 ? 10 : Letters.Length)])]);
            bool expected = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value);
            Assert.True(TryInteger(text, out long found) == expected, text);
            Assert.True(!expected || value == found, text);
        }
    }

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-9223372036854775809", false)]
    [InlineData("18446744073709551616", false)]
    [InlineData("99999999999999999999", false)]
    [InlineData("", false)]
    [InlineData("+", false)]
    public void Integers_are_bounded_by_64_bits(string text, bool fits) => Assert.Equal(fits, TryInteger(text, out _));

    [Theory]
    [InlineData("2015-06-01 00:12:34", "2015-06-01T00:12:34")]
    [InlineData("2015-06-01T23:59:59", "2015-06-01T23:59:59")]
    [InlineData("2015-06-01", "2015-06-01")]
    [InlineData("2015-06-01 07:05", "2015-06-01T07:05:00")]
    [InlineData("2016-02-29 00:00:00.125", "2016-02-29T00:00:00.125")]
    [InlineData("2000-02-29 12:00:00", "2000-02-29T12:00:00")]
    [InlineData("0001-01-01 00:00:00", "0001-01-01")]
    [InlineData("9999-12-31 23:59:59.9999999", "9999-12-31T23:59:59.9999999")]
    [InlineData("2015-06-01 00:00:00.123456789", "2015-06-01T00:00:00.1234567")]
    [InlineData("2015-06-01T00:12:34Z", "2015-06-01T00:12:34")]
    public void Iso_times_are_read(string text, string expected)
    {
        Assert.True(TryTime(text, out var value));
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2015-06-31 00:00:00")]
    [InlineData("2015-02-29 00:00:00")]
    [InlineData("1900-02-29 00:00:00")]
    [InlineData("2015-13-01 00:00:00")]
    [InlineData("2015-00-01 00:00:00")]
    [InlineData("2015-01-00 00:00:00")]
    [InlineData("0000-01-01 00:00:00")]
    [InlineData("2015-01-01 24:00:00")]
    [InlineData("2015-01-01 00:60:00")]
    [InlineData("2015-01-01 00:00:60")]
    [InlineData("2015/01/01 00:00:00")]
    [InlineData("2015-01-01_00:00:00")]
    [InlineData("2015-01-01 00-00-00")]
    [InlineData("2015-01-01 00:00:00.")]
    [InlineData("2015-01-01 0:00:000")]
    [InlineData("20x5-01-01 00:00:00")]
    [InlineData("2015-01-01 ")]
    [InlineData("15-01-01")]
    public void What_is_no_iso_time_is_refused(string text) => Assert.False(TryTime(text, out _));

    [Fact]
    public void Every_day_of_five_centuries_is_read()
    {
        for (var day = new DateTime(1690, 1, 1, 3, 4, 5); day.Year < 2201; day = day.AddDays(1))
        {
            Assert.True(TryTime(day.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), out var value));
            Assert.Equal(day, value);
        }
    }

    private static string RandomNumber(Random random, int i)
    {
        switch (i % 6)
        {
            case 0:
                return BitConverter.Int64BitsToDouble(random.NextInt64()) is var any && double.IsFinite(any) ? any.ToString("R", CultureInfo.InvariantCulture) : "1";
            case 1:
                return (random.NextDouble() * 200 - 100).ToString("R", CultureInfo.InvariantCulture);
            case 2:
                return (random.NextDouble() * 1e9 - 5e8).ToString("F" + random.Next(9), CultureInfo.InvariantCulture);
            case 3:
                return random.Next(-100_000, 100_000).ToString(CultureInfo.InvariantCulture);
            default:
                string digits = string.Concat(Enumerable.Range(0, 1 + random.Next(i % 6 == 4 ? 15 : 30)).Select(_ => random.Next(10)));
                int point = random.Next(digits.Length + 1);
                string sign = random.Next(3) == 0 ? "-" : "";
                string exponent = random.Next(3) == 0 ? $"e{random.Next(-70, 70)}" : "";
                return sign + digits[..point] + "." + digits[point..] + exponent;
        }
    }

    private static bool TryDouble(string text, out double value)
    {
        var bytes = Pad(text);
        fixed (byte* data = bytes)
        {
            byte* start = data + 64, end = start + text.Length;
            bool simple = CsvDoubles.TrySimple(start, end, out double fast);
            bool any = CsvDoubles.TryParse(start, end, out value);
            Assert.True(!simple || (any && BitConverter.DoubleToInt64Bits(fast) == BitConverter.DoubleToInt64Bits(value)), $"the two ways differ on '{text}': {fast:R} and {value:R}");
            return any;
        }
    }

    private static bool TryInteger(string text, out long value)
    {
        var bytes = Pad(text);
        fixed (byte* data = bytes)
        {
            byte* start = data + 64, end = start + text.Length;
            bool simple = CsvIntegers.TryUpTo8(end, text.Length, out long fast);
            bool any = CsvIntegers.TryParse(start, end, out value);
            Assert.True(!simple || (any && fast == value), $"the two ways differ on '{text}'");
            return any;
        }
    }

    private static bool TryTime(string text, out DateTime value)
    {
        var bytes = Pad(text);
        fixed (byte* data = bytes)
        {
            byte* start = data + 64, end = start + text.Length;
            bool simple = CsvTimestamps.TryFixed(start, end, out long fast);
            bool any = CsvTimestamps.TryParse(start, end, out long ticks);
            Assert.True(!simple || (any && fast == ticks), $"the two ways differ on '{text}'");
            value = new DateTime(ticks);
            return any;
        }
    }

    /// <summary>The text among bytes that look like numbers, which must not matter.</summary>
    private static byte[] Pad(string text)
    {
        var bytes = new byte[text.Length + 128];
        bytes.AsSpan().Fill((byte)'7');
        Encoding.ASCII.GetBytes(text).CopyTo(bytes, 64);
        return bytes;
    }
}
