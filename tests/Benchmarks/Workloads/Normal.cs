namespace Actors.Benchmarks;

/// <summary>Numbers to work on.</summary>
internal static class Normal
{
    /// <summary>Standard normal numbers, the same ones every time.</summary>
    public static double[] Values(int count)
    {
        var random = new Random(0);
        var values = new double[count];
        for (int i = 0; i + 1 < count; i += 2)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            (double sin, double cos) = Math.SinCos(2 * Math.PI * random.NextDouble());
            (values[i], values[i + 1]) = (radius * cos, radius * sin);
        }

        return values;
    }
}
