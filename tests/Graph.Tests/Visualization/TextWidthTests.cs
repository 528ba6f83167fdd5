using Actors.Graph.Visualization;

namespace Actors.Graph.Tests.Visualization;

public class TextWidthTests
{
    [Fact]
    public void Wide_letters_are_wider_than_narrow_ones() => Assert.True(TextWidth.Of("MWM", 13) > 2 * TextWidth.Of("ili", 13));

    [Fact]
    public void Width_goes_with_the_size() => Assert.Equal(2 * TextWidth.Of("sum", 13), TextWidth.Of("sum", 26), 6);

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("abcdefghijklm", 10, "abcdef…klm")]
    public void Text_is_shortened_in_its_middle(string text, int length, string expected) =>
        Assert.Equal(expected, TextWidth.Shorten(text, length));

    [Fact]
    public void Surrogate_pairs_are_not_cut()
    {
        string faces = string.Concat(Enumerable.Repeat("😀", 20));

        for (int length = 6; length < 20; length++)
        {
            Assert.DoesNotContain('\uFFFD', string.Concat(TextWidth.Shorten(faces, length).EnumerateRunes()));
        }
    }
}
