using System.Numerics;
using Actors.Arrays;
using Actors.Arrays.Files;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;
using static Actors.Graph.Tests.Arrays.Files.FileSamples;

namespace Actors.Graph.Tests.Arrays.Files;

/// <summary>Files that are written, against those of NumPy byte by byte. The runtime's tests have what fails on the way.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-store").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Golden("To")]
    [Theory]
    [InlineData("whole")]
    [InlineData("uneven")]
    [InlineData("single")]
    public void Files_are_those_that_NumPy_writes(string cut)
    {
        Check<bool>("b1", cut);
        Check<byte>("u1", cut);
        Check<short>("i2", cut);
        Check<int>("i4", cut);
        Check<long>("i8", cut);
        Check<float>("f4", cut);
        Check<double>("f8", cut);
        Check<Complex>("c16", cut);
        Assert.Equal(File.ReadAllBytes(PathOf("empty.npy")), Stored(ChunkedArray.Zeros([0, 3], 2)));
        Assert.Equal(File.ReadAllBytes(PathOf("single.npy")), Stored(ChunkedArray.Full([], 2.5)));
        Assert.Equal(File.ReadAllBytes(PathOf("vector.npy")), Stored(ChunkedArray.Arange(0, 1000, 1, 70)));
    }

    [Fact]
    public void Views_are_written_as_they_are_seen()
    {
        ChunkedArray<double> x = Sample<double>((1, 2, 3));
        foreach (ChunkedArray<double> view in new[] { x.T, x[.., Slice.Reverse, Slice.Every(2)], ChunkedArray.Full([3, 5], 2.5, 2), x.Rechunk(1) })
        {
            Stored(view);
            Assert.Equal(Computed(view), Computed(ChunkedArray.FromNpy<double>(Path.Combine(_folder, "x.npy"), 2)));
        }
    }

    [Theory]
    [InlineData(ByteOrder.Little)]
    [InlineData(ByteOrder.Big)]
    public void Elements_are_written_without_a_header(ByteOrder order)
    {
        string path = Path.Combine(_folder, "raw.bin");

        Run(Sample<int>((1, 3, 3)).To(ArrayTarget.RawBinary(path, order)));

        Assert.Equal(24 * 4, new FileInfo(path).Length);
        Assert.Equal(Values<int>(), Computed(ChunkedArray.FromRawBinary<int>(path, [2, 3, 4], 2, 0, order)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_stack_is_written_and_replaced_as_a_whole(int axis)
    {
        string path = Path.Combine(_folder, "stack");
        Run(ChunkedArray.Zeros([40, 2], 1).To(ArrayTarget.NpyStack(path)));

        Run(Sample<double>((1, 2, 3)).To(ArrayTarget.NpyStack(path, axis)));

        ChunkedArray<double> read = ChunkedArray.FromNpyStack<double>(path);
        Assert.Equal(Values<double>(), Computed(read));
        int along = axis < 0 ? 2 : axis;
        Assert.Equal(2, read.NumBlocks[along]);
        Assert.Equal(3, Directory.GetFiles(path).Length);
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_folder_of_something_else_is_not_replaced()
    {
        string other = Path.Combine(_folder, "other");
        Directory.CreateDirectory(other);
        File.WriteAllText(Path.Combine(other, "letter.txt"), "dear");

        Assert.Contains("no stack", Assert.Throws<IOException>(() => Sample<int>(1).To(ArrayTarget.NpyStack(other))).Message);
        Assert.Throws<DirectoryNotFoundException>(() => Sample<int>(1).To(Path.Combine(_folder, "nowhere", "x.npy")));
    }

    [Theory]
    [InlineData("f8")]
    [InlineData("f8-big")]
    [InlineData("f8-fortran")]
    [InlineData("f8-fortran-big")]
    public void A_region_of_a_file_is_written_in_its_own_form(string name)
    {
        string path = Path.Combine(_folder, "region.npy");
        File.Copy(PathOf(name + ".npy"), path);
        double[] expected = Values<double>();
        for (int i = 1; i < 3; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                expected[12 + (i * 4) + j] = 100 + ((i - 1) * 4) + j;
            }
        }

        Run((ChunkedArray.Arange(0.0, 8, 1).Reshape(2, 4) + 100).Rechunk((1, 3)).To(ArrayTarget.Region(path, -1, 1..)));

        Assert.Equal(expected, Computed(ChunkedArray.FromNpy<double>(path)));
    }

    [Fact]
    public void Regions_that_do_not_fit_are_an_error_where_they_are_written()
    {
        string path = Path.Combine(_folder, "region.npy");
        File.Copy(PathOf("f8.npy"), path);

        var error = Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([3, 3]).To(ArrayTarget.Region(path, 0)));
        Assert.Contains("(3, 3)", error.Message);
        Assert.Contains("(3, 4)", error.Message);
        Assert.Contains("float", Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros<float>([3, 4]).To(ArrayTarget.Region(path, 0))).Message);
        Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([3, 4]).To(ArrayTarget.Region(path, 2)));
        Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([3, 4]).To(ArrayTarget.Region(path, 0, 0, 0, 0)));
        Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([1, 3, 4]).To(ArrayTarget.Region(path, Slice.Every(2))));
    }

    [Fact]
    public void Unknown_sizes_are_an_error_where_they_are_written()
    {
        ChunkedArray<double> x = Sample<double>(2);

        Assert.Contains("ComputeChunkSizesAsync", Assert.Throws<InvalidOperationException>(() => x[x > 0].To(Path.Combine(_folder, "x.npy"))).Message);
    }

    private static void Run(ArrayStore store)
    {
        ArrayWriting writing = store.Begin();
        Evaluator.Compute(writing);
        writing.Commit();
    }

    private byte[] Stored<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        string path = Path.Combine(_folder, "x.npy");
        Run(array.To(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
        return File.ReadAllBytes(path);
    }

    private void Check<T>(string name, string cut)
        where T : unmanaged => Assert.Equal(File.ReadAllBytes(PathOf(name + ".npy")), Stored(Sample<T>(NpyTests.Cut(cut))));
}
