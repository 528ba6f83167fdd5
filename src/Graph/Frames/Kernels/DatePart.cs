namespace Actors.Frames.Kernels;

/// <summary>A part of a point in time or of a length of time.</summary>
internal enum DatePart
{
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    DayOfWeek,
    DayOfYear,
    Date,
    Days,
    Seconds,
    TotalSeconds,
    TotalMinutes,
    TotalHours,
    TotalDays,
}
