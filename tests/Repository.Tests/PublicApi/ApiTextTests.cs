using Actors.Repository.Tests.PublicApi.Samples;

namespace Actors.Repository.Tests.PublicApi;

public class ApiTextTests
{
    [Fact]
    public void Every_form_of_type_and_member_is_written_as_csharp_would()
    {
        var text = ApiText.Of(typeof(Shape).Assembly.GetTypes().Where(type => type.Namespace == typeof(Shape).Namespace));

        var expected = RepositoryFiles.Read("tests/Repository.Tests/PublicApi/Samples/Shapes.txt").ReplaceLineEndings("\n");
        var changes = LineDiff.Of(expected, text);
        Assert.True(changes.Count == 0, string.Join('\n', changes));
    }

    [Fact]
    public void A_difference_names_the_type_and_the_lines()
    {
        var changes = LineDiff.Of(
            "public class A\n    int X\n    int Y\n\npublic class B\n    int Z\n",
            "public class A\n    int X\n    long Y\n\npublic class B\n    int Z\n    int W\n");

        Assert.Equal(["  public class A", "-     int Y", "+     long Y", "  public class B", "+     int W"], changes);
    }

    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Empty(LineDiff.Of("a\n b\n", "a\n b\n"));
}
