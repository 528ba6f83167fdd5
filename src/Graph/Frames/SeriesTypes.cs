using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames;

/// <summary>What operations take and give: checked when an expression is written.</summary>
internal static class SeriesTypes
{
    /// <summary>The column type of a .NET type.</summary>
    public static ColumnType OfClr<T>() => ColumnTypes.OfClr(typeof(T))
        ?? throw new InvalidOperationException(
            $"A column cannot hold values of type {typeof(T).Name}: it holds bool, int, long, float, double, string, DateTime or TimeSpan.");

    /// <summary>The expression of a series that must be of a type.</summary>
    public static Expr Require<T>(Series series) => OfClr<T>() == series.Type
        ? series.Expr
        : throw new InvalidOperationException(
            $"The column {series.Called} is of type {series.Type}, not {OfClr<T>()}: convert it with Cast<{typeof(T).Name}>().");

    public static InvalidOperationException NotDefined(string operation, Series series, string takes) =>
        NotDefined(operation, series.Called, series.Type, takes);

    public static InvalidOperationException NotDefined(string operation, string called, ColumnType type, string takes) =>
        new($"'{operation}' is not defined for {called} of type {type}; it takes {takes}.");

    public static void RequireMask(Series mask, Series filtered, string what)
    {
        ArgumentNullException.ThrowIfNull(mask);
        if (mask.Type != ColumnType.Bool)
        {
            throw new InvalidOperationException(
                $"A filter takes a mask of Bool, and {mask.Called} is of type {mask.Type}: compare it with something, as in frame[frame[\"x\"] > 0].");
        }

        RequireRows($"filter {what} by {mask.Called}", mask.WithRows("used as a mask").RowsOrNone!.Value, filtered.RowsOrNone!.Value);
    }

    public static void RequireRows(string doing, UInt128 left, UInt128 right)
    {
        if (left != right)
        {
            throw new InvalidOperationException(
                $"Cannot {doing}: their rows are not the same. They come from different frames, or from one that was filtered "
                + "or partitioned differently; take both from one frame.");
        }
    }

    /// <summary>The rows of two operands; null if both are single values.</summary>
    public static UInt128? CommonRows(string operation, Series left, Series right)
    {
        if (left.RowsOrNone is { } l && right.RowsOrNone is { } r)
        {
            RequireRows($"compute {left.Called} {operation.Trim('\'')} {right.Called}", l, r);
        }

        return left.RowsOrNone ?? right.RowsOrNone;
    }

    public static ColumnType Of(AggregateFunction function, Series series) =>
        Of(function, series.Type) ?? throw NotDefined(function.ToString(), series, Takes(function));

    public static ColumnType? Of(AggregateFunction function, ColumnType type) => function switch
    {
        AggregateFunction.Rows or AggregateFunction.Count => ColumnType.Int64,
        AggregateFunction.Sum => type.IsInteger() || type == ColumnType.Bool ? ColumnType.Int64
            : type.IsFloat() ? ColumnType.Float64
            : type == ColumnType.Duration ? type : null,
        AggregateFunction.Mean => type.IsNumeric() || type == ColumnType.Bool ? ColumnType.Float64 : null,
        AggregateFunction.Min or AggregateFunction.Max => type == ColumnType.Bool ? null : type,
        _ => type.IsNumeric() ? ColumnType.Float64 : null,
    };

    public static string Takes(AggregateFunction function) => function switch
    {
        AggregateFunction.Sum => "numbers, lengths of time, and true and false",
        AggregateFunction.Mean => "numbers, and true and false; of a length of time take the mean of Dt.TotalSeconds",
        AggregateFunction.Min or AggregateFunction.Max => "numbers, points in time, lengths of time and text",
        _ => "numbers; of a length of time take Dt.TotalSeconds",
    };

    /// <summary>The type of an operation's result.</summary>
    public static ColumnType Of(UnaryOperation operation, Series operand) => Of(operation, operand.Called, operand.Type);

    /// <summary>The type of an operation's result.</summary>
    public static ColumnType Of(UnaryOperation operation, string called, ColumnType type) => operation switch
    {
        UnaryOperation.IsNull or UnaryOperation.IsNotNull => ColumnType.Bool,
        UnaryOperation.Not => type == ColumnType.Bool ? type : throw NotDefined("!", called, type, "masks of Bool"),
        _ => type.IsNumeric() || type == ColumnType.Duration ? type
            : throw NotDefined(operation == UnaryOperation.Negate ? "-" : "Abs", called, type, "numbers and lengths of time"),
    };

    /// <summary>The type of an operation's result.</summary>
    public static ColumnType Of(BinaryOperation operation, Series left, Series right) =>
        ColumnOps.TypeOf(operation, left.Type, right.Type)
        ?? throw new InvalidOperationException(
            $"'{operation.Symbol()}' is not defined between {left.Called} of type {left.Type} and {right.Called} of type {right.Type}."
            + Advice(left.Type, right.Type));

    /// <summary>What to do about operands whose types do not fit.</summary>
    public static string Advice(ColumnType left, ColumnType right) => left == ColumnType.String || right == ColumnType.String
        ? " Text is read as dates with CsvOptions.ParseDates and as numbers with CsvOptions.Types; Cast converts it afterwards."
        : left == ColumnType.Bool || right == ColumnType.Bool ? " Cast<long>() makes numbers of true and false."
        : "";

    public static void RequireCast(Series series, ColumnType type)
    {
        if (!ColumnOps.CanCast(series.Type, type))
        {
            throw new InvalidOperationException($"There is no conversion of {series.Called} from {series.Type} to {type}.");
        }
    }
}
