namespace Actors.Graph.Visualization.Plots;

/// <summary>How the rows and columns of a matrix go into the pixels of a picture that has no more than can be seen.</summary>
/// <param name="Rows">The rows of the matrix.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Down">The rows of pixels.</param>
/// <param name="Across">The columns of pixels.</param>
internal sealed record PixelGrid(long Rows, long Columns, int Down, int Across)
{
    /// <summary>Two pixels for each of the page's, and never more than the matrix has.</summary>
    public static PixelGrid For(long rows, long columns, double width, double height) =>
        new(rows, columns, (int)Math.Min(rows, Math.Ceiling(height * 2)), (int)Math.Min(columns, Math.Ceiling(width * 2)));

    /// <summary>The row of pixels of a row.</summary>
    public int RowOf(long row) => (int)((((row + 1) * Down) - 1) / Rows);

    /// <summary>The column of pixels of a column.</summary>
    public int ColumnOf(long column) => (int)((((column + 1) * Across) - 1) / Columns);
}
