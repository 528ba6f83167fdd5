using System.Numerics;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;
using static Actors.Graph.Tests.Arrays.Files.FileSamples;

namespace Actors.Graph.Tests.Arrays.Files;

/// <summary>Files that NumPy wrote.</summary>
public sealed class NpyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-npy").FullName;

    public static TheoryData<string> Cuts => new("whole", "uneven", "single");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static Chunks Cut(string cut) => cut switch
    {
        "whole" => -1,
        "single" => 1,
        _ => new[] { new long[] { 2 }, [2, 1], [1, 3] },
    };

    [Golden("FromNpy")]
    [Theory]
    [MemberData(nameof(Cuts))]
    public void All_types_are_read_in_either_order_of_axes_and_bytes(string cut)
    {
        Check<bool>("b1", cut);
        Check<byte>("u1", cut);
        Check<short>("i2", cut);
        Check<int>("i4", cut);
        Check<long>("i8", cut);
        Check<float>("f4", cut);
        Check<double>("f8", cut);
        Check<Complex>("c16", cut);
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Versions_2_and_3_are_read(string cut)
    {
        Assert.Equal(Values<double>(), Computed(ChunkedArray.FromNpy<double>(PathOf("version2.npy"), Cut(cut))));
        Assert.Equal(Values<double>(), Computed(ChunkedArray.FromNpy<double>(PathOf("version3.npy"), Cut(cut))));
    }

    [Fact]
    public void Empty_arrays_single_values_and_special_numbers_are_read()
    {
        ChunkedArray<double> empty = ChunkedArray.FromNpy<double>(PathOf("empty.npy"));
        Assert.Equal([0, 3], empty.Shape);
        Assert.Empty(Computed(empty));
        Assert.Equal(0, Evaluator.Compute(empty.Sum()));
        ChunkedArray<double> single = ChunkedArray.FromNpy<double>(PathOf("single.npy"));
        Assert.Empty(single.Shape);
        Assert.Equal([2.5], Computed(single));
        double[] special = Computed(ChunkedArray.FromNpy<double>(PathOf("special.npy"), 2));
        Assert.Equal([double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, double.Epsilon, double.MaxValue], special);
        Assert.True(double.IsNegative(special[3]));
    }

    [Theory]
    [InlineData("f8.npy", typeof(double), false, ByteOrder.Little)]
    [InlineData("i2-fortran-big.npy", typeof(short), true, ByteOrder.Big)]
    [InlineData("b1-fortran.npy", typeof(bool), true, ByteOrder.Little)]
    [InlineData("c16-big.npy", typeof(Complex), false, ByteOrder.Big)]
    public void An_opened_file_tells_what_it_holds(string name, Type type, bool isFortran, ByteOrder order)
    {
        NpyFile file = NpyFile.Open(PathOf(name));

        Assert.Equal(type, file.ElementType);
        Assert.Equal([2, 3, 4], file.Shape);
        Assert.Equal(isFortran, file.IsFortranOrder);
        Assert.Equal(order, file.ByteOrder);
        Assert.Equal(0, file.DataOffset % 64);
        Assert.Contains("(2, 3, 4)", file.ToString());
    }

    [Fact]
    public void An_opened_file_is_read_in_another_type_when_that_is_asked_for()
    {
        double[] expected = Array.ConvertAll(Values<short>(), v => (double)v);

        Assert.Equal(expected, Computed(NpyFile.Open(PathOf("i2-big.npy")).ReadAs<double>(2)));
    }

    [Fact]
    public void A_task_that_uses_a_block_up_reads_it_itself()
    {
        ChunkedArray<int> x = ChunkedArray.FromNpy<int>(PathOf("vector.npy"), 100);

        // Ten reductions that map their part of the file, and the steps that combine them.
        Assert.DoesNotContain(Enumerable.Range(0, Evaluator.GraphOf<long>(x.Sum()).Count), id => Evaluator.GraphOf<long>(x.Sum()).Key(id).Prefix == "read-npy");
        Assert.Equal(499_500, Evaluator.Compute<long>(x.Sum()));
        Assert.Equal(499_500 * 2 + 1000, Evaluator.Compute<long>(((x * 2) + 1).Sum()));
        foreach (string name in new[] { "b1", "b1-fortran" })
        {
            Assert.Equal(Values<bool>().Count(v => v), Evaluator.Compute(ChunkedArray.FromNpy<bool>(PathOf(name + ".npy"), 2).Sum()));
        }

        foreach (string name in new[] { "f8", "f8-fortran", "f8-big", "f8-fortran-big" })
        {
            Assert.Equal(Values<double>().Sum(), Evaluator.Compute(ChunkedArray.FromNpy<double>(PathOf(name + ".npy"), 2).Sum()));
        }
    }

    [Fact]
    public void Truth_values_that_are_neither_0_nor_1_count_as_true()
    {
        string path = Copy("b1.npy");
        byte[] bytes = File.ReadAllBytes(path);
        bytes[^24] = 7;
        bytes[^23] = 0;
        File.WriteAllBytes(path, bytes);

        bool[] read = Computed(ChunkedArray.FromNpy<bool>(path));

        Assert.True(read[0]);
        Assert.False(read[1]);
        Assert.Equal(read.Count(v => v), Evaluator.Compute(ChunkedArray.FromNpy<bool>(path).Sum()));
    }

    [Fact]
    public void A_file_that_changed_is_another_array_and_the_old_one_an_error()
    {
        string path = Copy("f8.npy");
        ChunkedArray<double> before = ChunkedArray.FromNpy<double>(path);
        Assert.Equal(before.Expr.Key(), ChunkedArray.FromNpy<double>(path).Expr.Key());

        File.SetLastWriteTimeUtc(path, new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));

        Assert.NotEqual(before.Expr.Key(), ChunkedArray.FromNpy<double>(path).Expr.Key());
        Assert.Contains("has changed since the array was made", Assert.Throws<IOException>(() => Evaluator.Compute(before.Sum())).Message);
        Assert.Contains("FromNpy", Assert.Throws<IOException>(() => Computed(before)).Message);
        File.Delete(path);
        Assert.Throws<FileNotFoundException>(() => Computed(before));
        Assert.Throws<FileNotFoundException>(() => ChunkedArray.FromNpy<double>(path));
    }

    [Fact]
    public void Another_type_is_an_error_that_says_what_to_do()
    {
        var error = Assert.Throws<ArrayFileException>(() => ChunkedArray.FromNpy<double>(PathOf("i2.npy")));

        Assert.Contains("i2.npy", error.Message);
        Assert.Contains("FromNpy<short>", error.Message);
    }

    [Theory]
    [InlineData("half.npy", "'<f2'")]
    [InlineData("text.npy", "'<U2'")]
    [InlineData("records.npy", "records")]
    public void Types_that_arrays_cannot_have_are_an_error_that_names_them(string name, string expected)
    {
        var error = Assert.Throws<ArrayFileException>(() => NpyFile.Open(PathOf(name)));

        Assert.Contains(expected, error.Message);
        Assert.Equal(PathOf(name), error.Path);
        Assert.InRange(error.Offset, 10, 40);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(6, 6)]
    [InlineData(9, 9)]
    [InlineData(50, 50)]
    [InlineData(128, 128)]
    [InlineData(319, 319)]
    public void A_file_that_is_cut_off_is_an_error_with_the_place(int length, long offset)
    {
        string path = Path.Combine(_folder, "cut.npy");
        File.WriteAllBytes(path, File.ReadAllBytes(PathOf("f8.npy"))[..length]);

        var error = Assert.Throws<ArrayFileException>(() => ChunkedArray.FromNpy<double>(path));

        Assert.Equal(offset, error.Offset);
        Assert.Contains(path, error.Message);
    }

    [Theory]
    [InlineData("this is text, and no array", 0)]
    [InlineData("\u0093NUMPY\u0009\0v\0{'descr': '<f8'}", 6)]
    [InlineData("\u0093NUMPY\u0001\0\u0008\0nonsense", 10)]
    [InlineData("\u0093NUMPY\u0001\0\u0010\0{'descr': '<f8'}", 26)]
    [InlineData("\u0093NUMPY\u0001\0\u0009\0{'shape':", 19)]
    [InlineData("\u0093NUMPY\u0001\0\u000c\0{'shape': (-", 21)]
    [InlineData("\u0093NUMPY\u0002\0\u0000\0\u0000\u0090", 8)]
    public void Something_else_is_an_error_with_the_place(string content, long offset)
    {
        string path = Path.Combine(_folder, "other.npy");
        File.WriteAllText(path, content, System.Text.Encoding.Latin1);

        Assert.Equal(offset, Assert.Throws<ArrayFileException>(() => NpyFile.Open(path)).Offset);
    }

    private static void Check<T>(string name, string cut)
        where T : unmanaged
    {
        foreach (string form in typeof(T) == typeof(bool) || typeof(T) == typeof(byte) ? new[] { "", "-fortran" } : ["", "-fortran", "-big", "-fortran-big"])
        {
            ChunkedArray<T> x = ChunkedArray.FromNpy<T>(PathOf(name + form + ".npy"), Cut(cut));
            Assert.Equal([2, 3, 4], x.Shape);
            Assert.Equal(Values<T>(), Computed(x));
        }
    }

    private string Copy(string name)
    {
        string path = Path.Combine(_folder, name);
        File.Copy(PathOf(name), path);
        return path;
    }
}
