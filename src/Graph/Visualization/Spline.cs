namespace Actors.Graph.Visualization;

/// <summary>
/// A smooth curve through the points of an arrow: it leaves and arrives along the flow, never turns back, and swings no further
/// than its points (the slopes are limited as in Fritsch and Carlson, 1980).
/// </summary>
internal static class Spline
{
    /// <summary>The first point, then for each piece of the cubic curve two control points and its end.</summary>
    public static (double Cross, double Main)[] Through(List<(double Cross, double Main)> points)
    {
        int pieces = points.Count - 1;
        Span<double> slope = pieces <= 128 ? stackalloc double[pieces + 1] : new double[pieces + 1];
        slope.Clear();
        for (int i = 1; i < pieces; i++)
        {
            double before = Slope(points[i - 1], points[i]);
            double after = Slope(points[i], points[i + 1]);
            slope[i] = before * after <= 0 ? 0 : Math.Sign(before) * Math.Min(2 * Math.Min(Math.Abs(before), Math.Abs(after)), (Math.Abs(before) + Math.Abs(after)) / 2);
        }

        var curve = new (double, double)[1 + (3 * pieces)];
        curve[0] = points[0];
        for (int i = 0; i < pieces; i++)
        {
            (double cross, double main) = points[i];
            (double nextCross, double nextMain) = points[i + 1];

            // Ends that stand upright take a longer hold, which rounds the curve.
            double length = nextMain - main;
            double hold = length * (i == 0 ? 0.5 : 1 / 3.0);
            double nextHold = length * (i == pieces - 1 ? 0.5 : 1 / 3.0);
            curve[(3 * i) + 1] = (cross + (slope[i] * hold), main + hold);
            curve[(3 * i) + 2] = (nextCross - (slope[i + 1] * nextHold), nextMain - nextHold);
            curve[(3 * i) + 3] = (nextCross, nextMain);
        }

        return curve;
    }

    private static double Slope((double Cross, double Main) from, (double Cross, double Main) to) =>
        to.Main == from.Main ? 0 : (to.Cross - from.Cross) / (to.Main - from.Main);
}
