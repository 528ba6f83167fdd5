namespace Actors;

/// <summary>The direction in which data flows through the picture of a task graph.</summary>
public enum RankDir
{
    /// <summary>Inputs at the top, outputs at the bottom.</summary>
    TopToBottom,

    /// <summary>Inputs at the left, outputs at the right.</summary>
    LeftToRight,

    /// <summary>Inputs at the bottom, outputs at the top.</summary>
    BottomToTop,

    /// <summary>Inputs at the right, outputs at the left.</summary>
    RightToLeft,
}
