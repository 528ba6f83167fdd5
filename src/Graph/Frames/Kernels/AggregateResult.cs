namespace Actors.Frames.Kernels;

/// <summary>In which form a reduction gives its result.</summary>
internal enum AggregateResult
{
    /// <summary>The table.</summary>
    Table,

    /// <summary>The table's one value; null where there is none.</summary>
    Value,

    /// <summary>The one value; an error where there is none.</summary>
    Required,

    /// <summary>The one value as a double; not a number where there is none.</summary>
    Double,

    /// <summary>The one value as a float; not a number where there is none.</summary>
    Single,

    /// <summary>The one value as an int; an error where there is none, or it does not fit.</summary>
    Int32,
}
