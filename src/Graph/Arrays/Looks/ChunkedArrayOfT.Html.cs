using Actors.Arrays.Blocks;
using Actors.Arrays.Looks;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>How a notebook shows an array.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>
    /// The array as a piece of HTML, for notebooks and reports: a table of bytes, shape, tasks, chunks and type, and beside it a drawing of
    /// how the array is cut, to scale. Nothing is computed.
    /// </summary>
    public string ToHtml() =>
        ArrayHtml.Write(Layout, Array.Kind.Name(), System.Runtime.CompilerServices.Unsafe.SizeOf<T>(), ExprPlan.Of(Array).ToGraph().Count);
}
