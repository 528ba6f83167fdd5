namespace Actors.Arrays.Selecting;

/// <summary>In which way an index names positions of an axis.</summary>
internal enum AxisSelectionKind
{
    /// <summary>All.</summary>
    Whole,

    /// <summary>One; the axis is dropped.</summary>
    Position,

    /// <summary>Some at equal distances.</summary>
    Slice,

    /// <summary>Some in any order.</summary>
    List,

    /// <summary>One that is computed; the axis is dropped.</summary>
    LazyPosition,

    /// <summary>Some that are computed.</summary>
    LazyList,

    /// <summary>Where a mask that is computed is true.</summary>
    Mask,

    /// <summary>Those under a mask that begins at an axis before.</summary>
    Covered,
}
