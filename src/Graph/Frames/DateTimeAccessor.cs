using Actors.Frames.Kernels;

namespace Actors.Frames;

/// <summary>
/// Parts of the points in time (<see cref="ColumnType.Timestamp"/>) or lengths of time (<see cref="ColumnType.Duration"/>) of a
/// column.
/// </summary>
public sealed class DateTimeAccessor
{
    private readonly Series _series;

    internal DateTimeAccessor(Series series) => _series = series;

    /// <summary>The year of a point in time.</summary>
    public Series<long> Year => Of<long>(DatePart.Year, ColumnType.Timestamp);

    /// <summary>The month of a point in time: 1 … 12.</summary>
    public Series<long> Month => Of<long>(DatePart.Month, ColumnType.Timestamp);

    /// <summary>The day of the month of a point in time: 1 … 31.</summary>
    public Series<long> Day => Of<long>(DatePart.Day, ColumnType.Timestamp);

    /// <summary>The hour of a point in time: 0 … 23.</summary>
    public Series<long> Hour => Of<long>(DatePart.Hour, ColumnType.Timestamp);

    /// <summary>The minute of a point in time: 0 … 59.</summary>
    public Series<long> Minute => Of<long>(DatePart.Minute, ColumnType.Timestamp);

    /// <summary>The second of a point in time: 0 … 59.</summary>
    public Series<long> Second => Of<long>(DatePart.Second, ColumnType.Timestamp);

    /// <summary>The day of the week of a point in time: Monday 0 … Sunday 6, as in pandas.</summary>
    public Series<long> DayOfWeek => Of<long>(DatePart.DayOfWeek, ColumnType.Timestamp);

    /// <summary>The day of the year of a point in time: 1 … 366.</summary>
    public Series<long> DayOfYear => Of<long>(DatePart.DayOfYear, ColumnType.Timestamp);

    /// <summary>The midnight before a point in time.</summary>
    public Series<DateTime> Date => Of<DateTime>(DatePart.Date, ColumnType.Timestamp);

    /// <summary>The whole days of a length of time, rounded down.</summary>
    public Series<long> Days => Of<long>(DatePart.Days, ColumnType.Duration);

    /// <summary>
    /// The whole seconds of a length of time beyond its <see cref="Days"/>: 0 … 86,399, as in pandas. See <see cref="TotalSeconds"/>
    /// for all of it.
    /// </summary>
    public Series<long> Seconds => Of<long>(DatePart.Seconds, ColumnType.Duration);

    /// <summary>A length of time in seconds.</summary>
    public Series<double> TotalSeconds => Of<double>(DatePart.TotalSeconds, ColumnType.Duration);

    /// <summary>A length of time in minutes.</summary>
    public Series<double> TotalMinutes => Of<double>(DatePart.TotalMinutes, ColumnType.Duration);

    /// <summary>A length of time in hours.</summary>
    public Series<double> TotalHours => Of<double>(DatePart.TotalHours, ColumnType.Duration);

    /// <summary>A length of time in days of 24 hours.</summary>
    public Series<double> TotalDays => Of<double>(DatePart.TotalDays, ColumnType.Duration);

    private Series<T> Of<T>(DatePart part, ColumnType needed) => _series.Type == needed
        ? _series.Step("dt-" + OperationNames.Lower(part.ToString()), new DatePartKernel(part), SeriesTypes.OfClr<T>()).As<T>()
        : throw SeriesTypes.NotDefined($"Dt.{part}", _series, $"columns of {needed}");
}
