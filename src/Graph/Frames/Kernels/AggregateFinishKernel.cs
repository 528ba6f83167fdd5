using System.Globalization;
using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>The result made of partial results: a table, or its one value.</summary>
internal sealed record AggregateFinishKernel(string Name, AggregatePlan Plan, AggregateResult Result) : Kernel
{
    public override string Label => Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Finish(inputs);

    /// <summary>The result of one or more tables of partial results.</summary>
    public object? Finish(ReadOnlySpan<object?> partials)
    {
        Table table = AggregateSteps.Finish(Plan, AggregateSteps.Combine(Plan, partials));
        if (Result == AggregateResult.Table)
        {
            return table;
        }

        object? value = table.Columns[0][0];
        return Result switch
        {
            AggregateResult.Value => value,
            AggregateResult.Double => value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture),
            AggregateResult.Single => value is null ? float.NaN : Convert.ToSingle(value, CultureInfo.InvariantCulture),
            AggregateResult.Int32 => Narrow(value),
            _ => value ?? throw new InvalidOperationException($"There is no {Name} of a column without values."),
        };
    }

    private int Narrow(object? value) => value switch
    {
        null => throw new InvalidOperationException($"There is no {Name} of a column without values."),
        long wide when wide is > int.MaxValue or < int.MinValue => throw new OverflowException(
            $"The {Name} {wide:N0} of a column of Int32 does not fit Int32: use Cast<long>() before."),
        _ => Convert.ToInt32(value, CultureInfo.InvariantCulture),
    };
}
