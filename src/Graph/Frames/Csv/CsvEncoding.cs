namespace Actors.Frames;

/// <summary>How the bytes of a CSV file stand for characters.</summary>
public enum CsvEncoding
{
    /// <summary>UTF-8, with or without a byte order mark. Text that is not valid UTF-8 is an error.</summary>
    Utf8,

    /// <summary>ISO 8859-1: each byte is one character. Never fails.</summary>
    Latin1,
}
