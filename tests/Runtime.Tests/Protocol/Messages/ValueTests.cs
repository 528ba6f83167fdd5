using Actors.Arrays.Blocks;
using Actors.Frames;
using Actors.Graph.Kernels;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Tests.Protocol.Codec;

namespace Actors.Runtime.Tests.Protocol.Messages;

public class ValueTests
{
    private static readonly TypePolicy s_policy = new();

    [Fact]
    public void Chunks_and_tables_come_back_as_they_were()
    {
        foreach (object value in ValueSamples.All())
        {
            object back = Trip(value);
            Assert.Equal(value.GetType(), back.GetType());
            Assert.Null(Difference.Of(value, back));
        }
    }

    [Fact]
    public void Large_chunks_are_not_copied_and_what_repeats_stays_small()
    {
        double[] elements = new double[10_000];
        var block = new Block<double>(elements, [100, 100]);
        EncodedMessage message = Wire.Encode<object>(block, s_policy);
        ReadOnlyMemory<byte> frame = Assert.Single(message.Frames);
        Assert.Equal(80_000, frame.Length);
        elements[0] = 7;
        Assert.Equal(7, BitConverter.ToDouble(frame.Span));

        // What is turned or goes backwards is sent as it lies.
        Assert.Equal(80_000, Assert.Single(Wire.Encode<object>(block.Permute([1, 0]), s_policy).Frames).Length);
        Assert.Equal(block.Permute([1, 0]).Strides.ToArray(), ((Block)Trip(block.Permute([1, 0]))).Strides.ToArray());

        // What leaves out more than it shows is copied together; what repeats is one value.
        Assert.InRange(Wire.Encode<object>(block.Region([0, 0], [50, 50], [2, 2]), s_policy).ByteSize, 20_000, 20_200);
        Assert.InRange(Wire.Encode<object>(Block<double>.Filled(1, [10_000, 10_000]), s_policy).ByteSize, 1, 200);
        Assert.Equal([0, 0], ((Block)Trip(Block<double>.Filled(1, [10_000, 10_000]))).Strides.ToArray());
    }

    [Fact]
    public void Chunks_are_read_into_counted_memory_of_the_pool_and_in_kernels_into_the_collectors()
    {
        Block<double> block = Block<double>.NewDetached(100, 100);
        block.Writable.Clear();
        var back = (Block)Trip(block);
        Assert.True(back.Shared!.IsCounted);
        Assert.Equal(0, back.Shared.References);
        Assert.True(Buffers.TryRetain(back));
        Buffers.Release(back);
        Assert.True(back.Shared.IsFreed);

        var kernel = (Block)Wire.Decode<object>(Wire.Encode<object>(block, s_policy, allowsCode: true), s_policy, allowsCode: true);
        Assert.False(kernel.Shared!.IsCounted);
    }

    [Fact]
    public void Chunks_that_were_taken_from_the_pool_can_be_sent()
    {
        Block<long> block = Block<long>.New(50, 50);
        block.Writable.Fill(3);
        Buffers.Retain(block);
        Assert.Null(Difference.Of(block, Trip(block)));
        Buffers.Release(block);
    }

    [Fact]
    public void Slices_of_columns_take_what_they_show()
    {
        var table = (Table)ValueSamples.All().OfType<Table>().MaxBy(t => t.RowCount)!;
        foreach (Column column in table.Columns)
        {
            EncodedMessage message = Wire.Encode<object>(column.Slice(1000, 100), s_policy);
            Assert.InRange(message.ByteSize, 100 / 8, (100 * 16) + 300);
            Assert.Null(Difference.Of(column.Slice(1000, 100), Wire.Decode<object>(message, s_policy)));
        }
    }

    [Fact]
    public void Memory_of_this_process_is_not_sent_or_made()
    {
        Assert.Contains("memory of this process", Assert.Throws<NotTransferableException>(() => Wire.Encode<object>(new PooledBuffer<int>(BufferPool.Shared, 10), s_policy)).Message, StringComparison.Ordinal);
    }

    private static object Trip(object value) => Wire.Decode<object>(Wire.Encode(value, s_policy), s_policy);
}
