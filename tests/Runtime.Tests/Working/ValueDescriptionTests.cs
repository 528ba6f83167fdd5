using System.Numerics.Tensors;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

public sealed class ValueDescriptionTests
{
    private sealed class Frame
    {
        public int RowCount { get; } = 7;

        public int ColumnCount { get; } = 2;
    }

    private sealed class Rude
    {
        public override string ToString() => throw new FormatException();
    }

    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { 3, "int 3" },
        { 2.5, "double 2.5" },
        { 'x', "char 'x'" },
        { true, "bool true" },
        { "abc", "string \"abc\"" },
        { new string('a', 50), $"string \"{new string('a', 40)}…\" (50 characters)" },
        { new double[1000], "double[1000]" },
        { new float[3, 4], "float[3, 4]" },
        { new int[5][], "int[5][]" },
        { new List<string> { "a" }, "List<string>[1]" },
        { new HashSet<int> { 1, 2 }, "HashSet<int>[2]" },
        { (1, "a"), "(int, string) (1, a)" },
        { DayOfWeek.Monday, "DayOfWeek Monday" },
        { new Frame(), "Frame[7 rows, 2 columns]" },
        { Tensor.CreateFromShape<double>([2, 3]), "Tensor<double>[2, 3]" },
        { new Uri("http://a/b"), "Uri http://a/b" },
        { new object(), "object" },
        { new Rude(), "Rude (FormatException while it was described)" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Types_are_named_as_in_source_with_content_or_shape(object? value, string expected) =>
        Assert.Equal(expected, ValueDescription.Describe(value));

    [Fact]
    public void Arguments_stand_side_by_side_and_very_many_are_cut()
    {
        Assert.Equal("int 1, null", ValueDescription.DescribeAll([1, null]));
        string many = ValueDescription.DescribeAll([.. Enumerable.Repeat<object?>("some text", 1000)]);
        Assert.InRange(many.Length, 400, 500);
        Assert.EndsWith("more", many, StringComparison.Ordinal);
    }
}
