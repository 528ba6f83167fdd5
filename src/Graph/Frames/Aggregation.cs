using Actors.Frames.Kernels;

namespace Actors.Frames;

/// <summary>One result of <see cref="GroupedFrame.Agg"/>; made by <see cref="Agg"/>.</summary>
public sealed class Aggregation
{
    private readonly string _column;
    private readonly AggregateFunction _function;
    private readonly int _ddof;

    internal Aggregation(string column, AggregateFunction function, string name, int ddof = 1)
    {
        _column = column;
        _function = function;
        _ddof = ddof;
        Name = name;
    }

    /// <summary>The name of the result's column: the column's and the function's, <c>total_mean</c>, unless another was given.</summary>
    public string Name { get; }

    /// <summary>The same result under another name.</summary>
    /// <param name="name">The name of the result's column.</param>
    public Aggregation As(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(_column, _function, name, _ddof);
    }

    /// <summary>The result's name and what it is.</summary>
    public override string ToString() => $"{Name} = {_function}({_column})";

    internal AggregateOutput OutputOf(TableSchema schema)
    {
        ColumnType? type = _function == AggregateFunction.Rows
            ? ColumnType.Int64
            : SeriesTypes.Of(_function, ColumnNames.Require(schema, _column));
        return type is null
            ? throw SeriesTypes.NotDefined(_function.ToString(), $"'{_column}'", schema[_column], SeriesTypes.Takes(_function))
            : new AggregateOutput(Name, _column, _function, type.Value, _ddof);
    }
}
