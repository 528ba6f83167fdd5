using System.Numerics;
using Actors.Arrays;
using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Visualization.Plots;

namespace Actors;

/// <content>Pictures of lazy arrays.</content>
public static partial class Plot
{
    /// <summary>A lazy matrix as an image. Of a large one each block is taken together in the pixels that can be seen; the array is not gathered.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="values">The matrix: rows, columns. Numbers that are none stay empty.</param>
    /// <param name="options">How it is drawn.</param>
    /// <exception cref="ArgumentException">It has not two axes.</exception>
    public static LazyFigure Image<T>(ChunkedArray<T> values, ImageOptions? options = null)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Rank == 2 ? LazyImages(values, 1, null, options ?? new(), null)
            : throw new ArgumentException($"An image is drawn of a matrix, not of an array of shape {values.Layout}.", nameof(values));
    }

    /// <summary>Lazy matrices as images in a grid, with the same colours for the same numbers and one colour bar.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="stack">The matrices: (panel, rows, columns).</param>
    /// <param name="titles">A title for each panel; null for none.</param>
    /// <param name="options">How each is drawn.</param>
    /// <param name="grid">How they are put together.</param>
    /// <exception cref="ArgumentException">The stack has not three axes, no matrix, or another number of titles.</exception>
    public static LazyFigure Images<T>(
        ChunkedArray<T> stack, IReadOnlyList<string>? titles = null, ImageOptions? options = null, GridOptions? grid = null)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(stack);
        if (stack.Rank != 3 || stack.Shape[0] == 0)
        {
            throw new ArgumentException($"Images are drawn of an array (panel, rows, columns) with one panel at least, not of one of shape {stack.Layout}.", nameof(stack));
        }

        if (titles is not null && titles.Count != stack.Shape[0])
        {
            throw new ArgumentException($"{titles.Count} titles are given for {stack.Shape[0]} panels.", nameof(titles));
        }

        return LazyImages(stack, checked((int)stack.Shape[0]), titles, options ?? new(), grid ?? new());
    }

    /// <summary>A line through a lazy vector's values at 0, 1, 2 …. Of a long one the extremes that can be seen are found block by block.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="y">The values: one axis.</param>
    /// <param name="options">How it is drawn.</param>
    /// <exception cref="ArgumentException">It has not one axis.</exception>
    public static LazyFigure Line<T>(ChunkedArray<T> y, LineOptions? options = null)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(y);
        options ??= new();
        ArrayLayout layout = y.Layout;
        if (y.Rank != 1)
        {
            throw new ArgumentException($"A line is drawn through a vector, not through an array of shape {layout}.", nameof(y));
        }

        RequireKnown("line", layout);
        PixelGrid grid = PixelGrid.For(1, Math.Max(1, layout.Shape[0]), LinePanel.AreaOf(options, 1).Width, 1);
        return new(new GatherExpr(
            "pixels", "line", ContentToken.Of(grid, options, typeof(T)), position => new LinePartKernel<T>(grid, layout.StartOf(position)[0]), new LineKernel(grid, options), y.Array));
    }

    private static LazyFigure LazyImages<T>(ChunkedArray<T> values, int count, IReadOnlyList<string>? titles, ImageOptions options, GridOptions? layout)
        where T : unmanaged, INumberBase<T>
    {
        ArrayLayout cut = values.Layout;
        RequireKnown("image", cut);
        long rows = cut.Shape[^2], columns = cut.Shape[^1];
        int panels = layout is null ? 1 : ColumnsOf(layout, count);
        (double width, double height) = ImagePanel.AreaOf(options, rows, columns, panels);
        PixelGrid grid = PixelGrid.For(rows, columns, width, height);
        return new(new GatherExpr(
            "pixels",
            "image",
            ContentToken.Of(grid, titles, options with { ColorMap = ColorMap.Gray }, options.ColorMap.Name, layout, typeof(T)),
            position =>
            {
                long[] start = cut.StartOf(position);
                return new PixelKernel<T>(grid, start.Length == 3 ? (int)start[0] : 0, start[^2], start[^1]);
            },
            new ImagesKernel(grid, count, titles, options, layout),
            values.Array));
    }

    private static void RequireKnown(string name, ArrayLayout layout)
    {
        if (!layout.IsKnown)
        {
            throw Reducing.UnknownSizes(name, layout);
        }
    }
}
