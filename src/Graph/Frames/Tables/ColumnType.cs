using System.Diagnostics.CodeAnalysis;

namespace Actors.Frames;

/// <summary>The element types a column can have, named as in Apache Arrow.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "These are the types' names in Arrow and Polars.")]
public enum ColumnType
{
    /// <summary>True or false, one bit each.</summary>
    Bool,

    /// <summary>32-bit signed integers (<see cref="int"/>).</summary>
    Int32,

    /// <summary>64-bit signed integers (<see cref="long"/>).</summary>
    Int64,

    /// <summary>32-bit floating point (<see cref="float"/>).</summary>
    Float32,

    /// <summary>64-bit floating point (<see cref="double"/>).</summary>
    Float64,

    /// <summary>Text in UTF-8, at most 2 GiB in one column of one table.</summary>
    String,

    /// <summary>
    /// A date and time of day without a time zone: int64 ticks of 100 ns since 0001-01-01T00:00:00, which is the memory
    /// layout of a <see cref="DateTime"/> of unspecified kind. Range 0001-01-01 to 9999-12-31T23:59:59.9999999.
    /// </summary>
    Timestamp,

    /// <summary>A length of time: int64 ticks of 100 ns (<see cref="TimeSpan"/>), about ±29,247 years.</summary>
    Duration,
}
