using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Reads the columns that are needed of a block of a CSV file.</summary>
internal sealed record ReadCsvKernel(CsvBlock Block, CsvSchema Schema, CsvFileStamp Stamp, EquatableArray<string> Columns) : Kernel
{
    public override string Label => "read-csv";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        if (!File.Exists(Stamp.Path))
        {
            throw new FileNotFoundException($"'{Stamp.Path}' is gone: it was there when the frame was made.", Stamp.Path);
        }

        CsvFileStamp now = CsvFileStamp.Of(Stamp.Path);
        return now == Stamp
            ? CsvBlockReader.Read(Block, Schema, Columns, null, context.CancellationToken)
            : throw new IOException(
                $"'{Stamp.Path}' has changed since the frame was made: it had {Stamp.Length:N0} bytes of {new DateTime(Stamp.Modified):yyyy-MM-dd HH:mm:ss} UTC, "
                + $"and has {now.Length:N0} of {new DateTime(now.Modified):yyyy-MM-dd HH:mm:ss} UTC. Make the frame again with ReadCsv.");
    }
}
