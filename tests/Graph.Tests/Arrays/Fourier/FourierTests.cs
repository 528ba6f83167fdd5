using System.Numerics;
using Actors.Arrays;
using static Actors.Graph.Tests.Arrays.Statistics.StatisticsGolden;

namespace Actors.Graph.Tests.Arrays.Fourier;

/// <summary>Transforms against NumPy's.</summary>
public class FourierTests
{
    private static ChunkedArray<double> X(Chunks chunks) => ChunkedArray.FromSpan<double>(Numbers, [5, 12], chunks);

    private static ChunkedArray<Complex> Z(Chunks chunks) => ChunkedArray.FromSpan<Complex>(
        [.. Enumerable.Range(0, 60).Select(k => new Complex(Numbers[k], Numbers[(k / 12 * 12) + 11 - (k % 12)] / 3))], [5, 12], chunks);

    [Fact]
    public void Transforms_along_an_axis_are_those_of_NumPy()
    {
        Chunks rows = (2, -1), columns = (-1, 5);
        Check("fft", Z(rows).Fft(), 1e-13);
        Check("fft_0", X(columns).Fft(axis: 0), 1e-13);
        Check("fft_n", X(rows).Fft(7, 1), 1e-13);
        Check("fft_pad", X(rows).Fft(16), 1e-13);
        Check("ifft", Z(rows).Ifft(), 1e-13);
        Check("rfft", X(rows).Rfft(), 1e-13);
        Check("rfft_odd", X(columns).Rfft(axis: -2), 1e-13);
        Check("irfft", Z(rows).Irfft(), 1e-13);
        Check("irfft_odd", Z(rows).Irfft(9), 1e-13);
        Check("hfft", Z(rows).Hfft(), 1e-13);
        Check("ihfft", X(rows).Ihfft(), 1e-13);
    }

    [Fact]
    public void Transforms_along_several_axes_are_those_of_NumPy()
    {
        Check("fft2", Z(-1).Fft2(), 1e-13);
        Check("ifft2", Z(-1).Ifft2(), 1e-13);
        Check("fftn", X(-1).Reshape(3, 4, 5).Rechunk(-1).FftN(), 1e-13);
        Check("rfftn", X(-1).RfftN(), 1e-13);
        Check("irfftn", Z(-1).IrfftN(), 1e-13);
    }

    [Fact]
    public void Shifts_and_frequencies_are_those_of_NumPy()
    {
        Check("fftshift", X((2, 5)).FftShift());
        Check("ifftshift", X((2, 5)).IfftShift(0));
        Check("fftfreq", ArrayFourier.FftFreq(9, 0.25, chunks: 4), 1e-15);
        Check("rfftfreq", ArrayFourier.RfftFreq(10, 0.1, chunks: 4), 1e-15);
    }

    [Fact]
    public void An_axis_of_several_chunks_is_an_error_that_says_to_rechunk()
    {
        var error = Assert.Throws<ArgumentException>(() => X((2, 5)).Fft());

        Assert.Contains("axis 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("Rechunk(Chunks.Of(Chunks.AutoSize, -1))", error.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => Z(-1).Rfft());
        Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([3, 0]).Fft());
        Assert.Throws<ArgumentOutOfRangeException>(() => X(-1).Fft(axis: 2));
    }
}
