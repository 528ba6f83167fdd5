using System.Numerics.Tensors;
using Actors.Arrays;

namespace Actors.Runtime.Tests.Arrays;

/// <summary>
/// Functions that capture something, written in one place and evaluated twice: two delegates of one content, and so one key. The second
/// is submitted while the first is held.
/// </summary>
public sealed class FunctionsTwiceTests : IAsyncLifetime
{
    private LocalCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await LocalCluster.StartAsync(new() { Workers = 2, ThreadsPerWorker = 1 });

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    private static ChunkedArray<double> Numbers => ChunkedArray.Arange(0.0, 12.0, 1.0, 3);

    private static ChunkedArray<double> Of(string operation, double captured)
    {
        double[] list = [captured, 1];
        Tensor<double> Scaled(Tensor<double> block) => Tensor.Multiply(block, captured);
        return operation switch
        {
            "MapBlocks" => Numbers.MapBlocks(block => Tensor.Multiply(block, captured)),
            "MapBlocks of a local function" => Numbers.MapBlocks(Scaled),
            "MapBlocks with positions" => Numbers.MapBlocks((block, at) => Tensor.Add(block, captured + at.Start[0])),
            "MapBlocks of two" => ChunkedArray.MapBlocks((Tensor<double> a, Tensor<double> b) => Tensor.Multiply<double>(Tensor.Add<double>(a, b), list[0]), Numbers, Numbers + 1),
            "MapBlocks with constants" => ChunkedArray.MapBlocks(
                a => Tensor.Multiply(a.GetBlock<double>(0), a.GetConstant<double[]>(1)[0]), [Numbers, BlockOperand.Constant(list)]),
            "MapOverlap" => Numbers.MapOverlap(block => Tensor.Multiply(block, captured), 1),
            "Blockwise" => ChunkedArray.Blockwise("i->i", (Tensor<double> block) => Tensor.Multiply(block, captured), Numbers),
            "ApplyGufunc" => ChunkedArray.ApplyGufunc<double, double>("(i)->(i)", row => Tensor.Multiply(row, captured), Numbers.Reshape(4, 3)),
            "ApplyAlongAxis" => Numbers.Reshape(4, 3).ApplyAlongAxis(row => row[0] * captured, 1),
            "Reduction" => Numbers.Reduction(
                block => Tensor.Sum<double>(block) * captured, parts => parts.Sum() + captured, sum => sum * captured).AsArray(),
            "Reduction along axes" => Numbers.Reshape(4, 3).Reduction(
                block => Tensor.Multiply(block, captured), parts => parts[0], part => Tensor.Multiply(part, captured), [0], true),
            "FromFunction" => ChunkedArray.FromFunction<double>([12], at => Tensor.Create([captured * at.Start[0]], [1]), 1),
            "FromFunction of the position" => ChunkedArray.FromFunction(12, i => i * captured, 4),
            _ => ChunkedArray.FromIndex([3, 4], at => (at[0] * captured) + at[1], 2),
        };
    }

    public static TheoryData<string> Operations => new(
        "MapBlocks", "MapBlocks of a local function", "MapBlocks with positions", "MapBlocks of two", "MapBlocks with constants", "MapOverlap", "Blockwise",
        "ApplyGufunc", "ApplyAlongAxis", "Reduction", "Reduction along axes", "FromFunction", "FromFunction of the position", "FromIndex");

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_function_that_captures_a_number_can_be_submitted_while_the_same_is_alive(string operation)
    {
        ChunkedArray<double> first = await _cluster.Client.PersistAsync(Of(operation, 3));
        ChunkedArray<double> second = await _cluster.Client.PersistAsync(Of(operation, 3));
        ChunkedArray<double> other = await _cluster.Client.PersistAsync(Of(operation, 4));

        Tensor<double> values = await first.ComputeAsync(_cluster.Client);
        Assert.Equal(values, await second.ComputeAsync(_cluster.Client));
        Assert.NotEqual(values, await other.ComputeAsync(_cluster.Client));
        Assert.Equal(0, await (Of(operation, 3) - Of(operation, 3)).Sum().ComputeAsync(_cluster.Client));
    }

    [Fact]
    public async Task A_pure_call_that_captures_can_be_submitted_while_the_same_is_alive()
    {
        int calls = 0;
        Delayed<int> Call(int captured, int[] list) => Delayed.Lift((int[] values) => values.Sum() + captured + (0 * Count()), pure: true)(list);
        int Count() => calls;

        Delayed<int> first = await _cluster.Client.PersistAsync(Call(3, [1, 2]));
        Delayed<int> second = await _cluster.Client.PersistAsync(Call(3, [1, 2]));

        Assert.Equal(first.Key, second.Key);
        Assert.Equal(6, await first.ComputeAsync(_cluster.Client));
        Assert.Equal(6, await second.ComputeAsync(_cluster.Client));
        Assert.Equal(7, await Call(4, [1, 2]).ComputeAsync(_cluster.Client));
    }
}
