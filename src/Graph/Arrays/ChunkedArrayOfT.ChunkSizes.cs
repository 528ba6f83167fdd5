using Actors.Arrays.ChunkSizes;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>Sizes that are known only when they are computed.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>The shapes of all blocks.</summary>
    internal Expr BlockShapes => new BlockShapesExpr(Array);

    /// <summary>The same array with the sizes that its blocks turned out to have.</summary>
    internal ChunkedArray<T> WithBlockShapes(int[][] shapes) => new(new SizedExpr(SizedExpr.LayoutOf(Layout, shapes), Array));
}
