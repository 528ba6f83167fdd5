namespace Actors.Frames;

/// <summary>What the CSV reader does with a field or row that is not what its column or header promised.</summary>
public enum CsvErrors
{
    /// <summary>A <see cref="CsvParseException"/> with file, line, column and text ends the read.</summary>
    Throw,

    /// <summary>Fields that do not parse become null; rows that are too short are filled with nulls, surplus fields of rows that are too long are dropped.</summary>
    Null,
}
