namespace Actors.Frames;

/// <summary>A CSV file holds something its columns' types or its own shape do not allow.</summary>
public sealed class CsvParseException : FormatException
{
    /// <summary>An error without a place.</summary>
    public CsvParseException() : base("The CSV text could not be read.")
    {
    }

    /// <summary>An error without a place.</summary>
    /// <param name="message">What was wrong.</param>
    public CsvParseException(string message) : base(message)
    {
    }

    /// <summary>An error without a place.</summary>
    /// <param name="message">What was wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public CsvParseException(string message, Exception innerException) : base(message, innerException)
    {
    }

    internal CsvParseException(string message, string file, long line, string? column, string? text) : base(message)
    {
        File = file;
        Line = line;
        Column = column;
        Text = text;
    }

    /// <summary>The path of the file, as it was given to the reader.</summary>
    public string? File { get; }

    /// <summary>The line in the file, counted from 1 and from the file's start; 0 where no line is to blame.</summary>
    public long Line { get; }

    /// <summary>The name of the column, where one field is to blame.</summary>
    public string? Column { get; }

    /// <summary>The text that could not be read, shortened if long.</summary>
    public string? Text { get; }
}
