namespace Actors.Frames;

/// <summary>What separates fields and rows in one set of files: plain bytes, resolved from the options and the first file.</summary>
/// <param name="Separator">The byte between fields.</param>
/// <param name="Quote">The quote byte, or -1 where quotes are plain text.</param>
/// <param name="LineEnd">The byte that ends a row: line feed, or carriage return for files that have no line feeds.</param>
internal readonly record struct CsvDialect(byte Separator, int Quote, byte LineEnd)
{
    public const byte CarriageReturn = (byte)'\r', LineFeed = (byte)'\n';
}
