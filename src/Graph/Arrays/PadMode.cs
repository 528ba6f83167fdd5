namespace Actors.Arrays;

/// <summary>Which of an array's elements make its border.</summary>
public enum PadMode
{
    /// <summary>The outermost: <c>a a | a b c | c c</c>.</summary>
    Edge,

    /// <summary>The mirror image without the outermost: <c>c b | a b c | b a</c>.</summary>
    Reflect,

    /// <summary>The mirror image: <c>b a | a b c | c b</c>.</summary>
    Symmetric,

    /// <summary>Those of the other end: <c>b c | a b c | a b</c>.</summary>
    Wrap,

    /// <summary>From the outermost in equal steps to an end value, which is the border's outermost; whole numbers are rounded down.</summary>
    LinearRamp,

    /// <summary>The largest along the axis.</summary>
    Maximum,

    /// <summary>The smallest along the axis.</summary>
    Minimum,

    /// <summary>The mean along the axis; of whole numbers rounded to the nearest.</summary>
    Mean,

    /// <summary>Whatever: zeros, here.</summary>
    Empty,
}
