namespace Actors.Frames;

/// <summary>How the columns of two tables differ, in words.</summary>
internal static class SchemaDifference
{
    public static string Of(TableSchema expected, TableSchema actual)
    {
        string[] parts =
        [
            .. expected.Names.Where(n => !actual.Contains(n)).Select(n => $"column '{n}' is missing"),
            .. actual.Names.Where(n => !expected.Contains(n)).Select(n => $"column '{n}' is one too many"),
            .. from column in expected.Columns
               where actual.Contains(column.Name) && actual[column.Name] != column.Type
               select $"column '{column.Name}' is {actual[column.Name]} and not {column.Type}",
        ];
        return parts.Length > 0
            ? string.Join(", ", parts)
            : $"the order is {string.Join(", ", actual.Names)} and not {string.Join(", ", expected.Names)}";
    }
}
