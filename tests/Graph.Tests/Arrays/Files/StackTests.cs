using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;
using static Actors.Graph.Tests.Arrays.Files.FileSamples;

namespace Actors.Graph.Tests.Arrays.Files;

/// <summary>Several files as one array, and files without headers.</summary>
public sealed class StackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-stack").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Golden("FromNpyStack")]
    [Fact]
    public void A_stack_that_Dask_wrote_is_read_with_a_chunk_for_each_file()
    {
        ChunkedArray<double> x = ChunkedArray.FromNpyStack<double>(PathOf("stack"));

        Assert.Equal([[2L], [1, 2], [4]], x.Chunks);
        Assert.Equal(Values<double>(), Computed(x));
        Assert.Equal([[1L, 1], [1, 1, 1], [1, 1, 1, 1]], ChunkedArray.FromNpyStack<double>(PathOf("stack"), 1).Chunks);
        Assert.Equal(Values<double>(), Computed(ChunkedArray.FromNpyStack<double>(PathOf("stack"), 1)));
    }

    [Golden("FromNpyFiles")]
    [Fact]
    public void Files_are_put_one_behind_the_other_or_side_by_side()
    {
        string[] paths = [PathOf("f8.npy"), PathOf("f8-fortran-big.npy"), PathOf("version2.npy")];
        ChunkedArray<double> one = Sample<double>(2);
        foreach (int axis in new[] { 0, 1, 2, -1 })
        {
            foreach (Chunks chunks in new Chunks[] { default, 1, (2, 2, 3) })
            {
                ChunkedArray<double> joined = ChunkedArray.FromNpyFiles<double>(paths, axis, chunks: chunks);
                ChunkedArray<double> expected = ChunkedArray.Concatenate([one, one, one], axis);
                Assert.Equal(expected.Shape, joined.Shape);
                Assert.Equal(Computed(expected), Computed(joined));
                Assert.Equal(Evaluator.Compute(expected.Sum()), Evaluator.Compute(joined.Sum()));
            }
        }

        foreach (int axis in new[] { 0, 1, 2, 3, -1, -4 })
        {
            ChunkedArray<double> stacked = ChunkedArray.FromNpyFiles<double>(paths, axis, newAxis: true, chunks: (1, 3, 2));
            ChunkedArray<double> expected = ChunkedArray.Stack([one, one, one], axis);
            Assert.Equal(expected.Shape, stacked.Shape);
            Assert.Equal(Computed(expected), Computed(stacked));
        }
    }

    [Fact]
    public void Files_that_do_not_fit_are_an_error_that_names_them()
    {
        string[] paths = [PathOf("f8.npy"), PathOf("empty.npy")];
        var error = Assert.Throws<ArgumentException>(() => ChunkedArray.FromNpyFiles<double>(paths));
        Assert.Contains("(2, 3, 4)", error.Message);
        Assert.Contains("empty.npy", error.Message);
        Assert.Throws<ArgumentException>(() => ChunkedArray.FromNpyFiles<double>([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChunkedArray.FromNpyFiles<double>([PathOf("f8.npy")], axis: 3));
        Assert.Throws<ArrayFileException>(() => ChunkedArray.FromNpyFiles<double>([PathOf("f8.npy"), PathOf("f4.npy")]));
    }

    [Fact]
    public void A_folder_that_is_no_stack_is_an_error()
    {
        string info = Path.Combine(_folder, "info");
        Assert.Throws<FileNotFoundException>(() => ChunkedArray.FromNpyStack<double>(_folder));
        File.WriteAllText(info, "!text");
        Assert.Contains("0x21", Assert.Throws<ArrayFileException>(() => ChunkedArray.FromNpyStack<double>(_folder)).Message);
        byte[] good = File.ReadAllBytes(PathOf("stack/info"));
        for (int length = 0; length < good.Length; length++)
        {
            File.WriteAllBytes(info, good[..length]);
            Assert.Throws<ArrayFileException>(() => ChunkedArray.FromNpyStack<double>(_folder));
        }

        File.WriteAllBytes(info, good);
        File.Copy(PathOf("stack/1.npy"), Path.Combine(_folder, "0.npy"));
        File.Copy(PathOf("stack/1.npy"), Path.Combine(_folder, "1.npy"));
        Assert.Contains("(2, 1, 4)", Assert.Throws<ArrayFileException>(() => ChunkedArray.FromNpyStack<double>(_folder)).Message);
    }

    [Golden("FromRawBinary")]
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(-1)]
    public void Elements_without_a_header_are_read(int size)
    {
        string path = Path.Combine(_folder, "raw.bin");
        File.WriteAllBytes(path, System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(Values<float>()).ToArray());

        ChunkedArray<float> x = ChunkedArray.FromRawBinary<float>(path, [2, 3, 4], size);

        Assert.Equal(Values<float>(), Computed(x));
        Assert.Equal(Values<float>()[6..], Computed(ChunkedArray.FromRawBinary<float>(path, [18], size, offset: 24)));
        Assert.Equal(Values<short>(), Computed(ChunkedArray.FromRawBinary<short>(PathOf("raw-big.bin"), [2, 3, 4], size, 4, ByteOrder.Big)));
        // Elements that do not stand where memory would have them.
        File.WriteAllBytes(path, [1, .. File.ReadAllBytes(path)]);
        Assert.Equal(Values<float>().Sum(), Evaluator.Compute(ChunkedArray.FromRawBinary<float>(path, [24], size, 1).Sum()));
        var error = Assert.Throws<ArrayFileException>(() => ChunkedArray.FromRawBinary<float>(path, [25], size, 1));
        Assert.Equal(97, error.Offset);
    }
}
