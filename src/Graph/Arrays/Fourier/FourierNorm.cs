namespace Actors.Arrays;

/// <summary>What the results of Fourier transforms of n numbers are divided by.</summary>
public enum FourierNorm
{
    /// <summary>Those of inverse transforms by n, which is NumPy's default.</summary>
    Backward,

    /// <summary>Those of both by the square root of n.</summary>
    Ortho,

    /// <summary>Those of transforms that are not inverse by n.</summary>
    Forward,
}
