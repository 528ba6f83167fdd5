namespace Actors.Arrays.Random;

/// <summary>Exponentially distributed values, by the inverse of the distribution function.</summary>
internal sealed record ExponentialFill(double Scale) : IRandomFill<double>
{
    public string Name => "exponential";

    public void Fill(ulong seed, ulong position, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            // 1 − u is never zero.
            values[i] = -Scale * Math.Log(1 - Philox.ToUnit(Philox.At(seed, position + (ulong)i, 3).Low));
        }
    }
}
