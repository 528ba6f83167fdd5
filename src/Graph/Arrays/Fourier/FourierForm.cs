namespace Actors.Arrays.Fourier;

/// <summary>What goes into a transform and comes out of it.</summary>
internal enum FourierForm
{
    /// <summary>Complex numbers into as many complex numbers.</summary>
    Complex,

    /// <summary>Real numbers into the half of their spectrum that is not redundant.</summary>
    FromReal,

    /// <summary>Half of a spectrum into real numbers.</summary>
    ToReal,
}
