using Actors.Frames.Expressions;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public sealed partial class DataFrame
{
    /// <summary>
    /// The first rows, as a frame of one partition. Only as many partitions are read as it takes: one at first, and while rows are
    /// missing (after a filter) two more, four more, and so on, those of a round in parallel.
    /// </summary>
    /// <param name="count">How many rows, 0 or more; all of them where there are fewer.</param>
    public DataFrame Head(int count = 5) => Ends(count, fromEnd: false);

    /// <summary>The last rows, as a frame of one partition; partitions are read from the last one on, as with <see cref="Head"/>.</summary>
    /// <param name="count">How many rows, 0 or more; all of them where there are fewer.</param>
    public DataFrame Tail(int count = 5) => Ends(count, fromEnd: true);

    private DataFrame Ends(int count, bool fromEnd)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new DataFrame(new HeadExpr(Expr, new HeadKernel(count, fromEnd)));
    }
}
