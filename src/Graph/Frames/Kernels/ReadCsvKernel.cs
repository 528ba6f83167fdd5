using Actors.Frames.Expressions;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Reads the columns that are needed of a block of a CSV file.</summary>
internal sealed record ReadCsvKernel(CsvBlock Block, CsvSchema Schema, FileStamp Stamp, EquatableArray<string> Columns) : Kernel
{
    public override string Label => "read-csv";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Stamp.RequireUnchanged("frame", "ReadCsv");
        return CsvBlockReader.Read(Block, Schema, Columns, null, context.CancellationToken);
    }
}
