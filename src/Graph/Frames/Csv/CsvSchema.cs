namespace Actors.Frames;

/// <summary>What reading a block needs to know beside its place: columns, types and the rules of their texts.</summary>
internal sealed record CsvSchema(TableSchema Table, CsvDialect Dialect, CsvOptions Options);
