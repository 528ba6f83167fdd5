using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Passes a table on that has the columns which were promised.</summary>
internal sealed record PartKernel(TableSchema Schema) : Kernel
{
    public override string Label => "from-delayed";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        if (inputs[0] is not Table table)
        {
            throw new InvalidOperationException($"Partition '{context.Key}' is {inputs[0]?.GetType().Name ?? "null"}, not a table.");
        }

        return table.Schema.Equals(Schema)
            ? table
            : throw new InvalidOperationException(
                $"Partition '{context.Key}' has the columns {table.Schema}, but {Schema} were stated: correct the schema that FromDelayed was given, or the function.");
    }
}
