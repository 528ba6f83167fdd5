namespace Actors.Arrays.Random;

/// <summary>Normal values, by G. E. P. Box and M. E. Muller's transformation (1958): 128 bits make two neighbours.</summary>
internal sealed record NormalFill(double Mean, double Deviation) : IRandomFill<double>
{
    public string Name => "normal";

    public void Fill(ulong seed, ulong position, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            ulong at = position + (ulong)i;
            (ulong first, ulong second) = Philox.At(seed, at >> 1, 1);
            (double sin, double cos) = Math.SinCos(2 * Math.PI * Philox.ToUnit(second));
            // 1 − u is never zero.
            double radius = Math.Sqrt(-2 * Math.Log(1 - Philox.ToUnit(first)));
            values[i] = Mean + (Deviation * radius * ((at & 1) == 0 ? cos : sin));
            if ((at & 1) == 0 && i + 1 < values.Length)
            {
                values[++i] = Mean + (Deviation * radius * sin);
            }
        }
    }
}
