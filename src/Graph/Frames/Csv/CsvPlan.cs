using System.Collections.Immutable;

namespace Actors.Frames;

/// <summary>What is known of a set of CSV files before they are read: columns and types, and the blocks to read.</summary>
internal sealed partial record CsvPlan(CsvSchema Schema, ImmutableArray<CsvFilePlan> Files, ImmutableArray<CsvBlock> Blocks)
{
    /// <summary>
    /// Reads the first file's sample and the other files' headers, and cuts the files into blocks.
    /// </summary>
    /// <param name="paths">At least one file.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="files">Where they are; the disk if null.</param>
    /// <param name="split">Whether to cut large files; if not, each is one block.</param>
    /// <exception cref="CsvParseException">A header or the sample is not what the options say.</exception>
    /// <exception cref="ArgumentException">The options contradict themselves or the file's columns.</exception>
    public static CsvPlan Create(IReadOnlyList<string> paths, CsvOptions? options = null, ICsvFiles? files = null, bool split = true)
    {
        options ??= CsvOptions.Default;
        files ??= CsvDisk.Instance;
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0)
        {
            throw new ArgumentException("No CSV file to read was given.", nameof(paths));
        }

        CsvOptionsCheck.Check(options);
        CsvSchema? schema = null;
        ImmutableArray<string> firstNames = [];
        var plans = ImmutableArray.CreateBuilder<CsvFilePlan>(paths.Count);
        var blocks = ImmutableArray.CreateBuilder<CsvBlock>();
        foreach (string path in paths)
        {
            using var source = files.Open(path);
            using var head = CsvHead.Read(path, source, options, schema?.Dialect);
            if (schema is null)
            {
                schema = head.Infer();
                firstNames = head.Names;
            }

            var plan = head.Plan(schema.Table, firstNames);
            plans.Add(plan);
            if (split)
            {
                CsvSplitter.Split(plan, source, schema.Dialect, options.BlockSize, blocks);
            }
            else
            {
                blocks.Add(new CsvBlock(plan, plan.DataStart, plan.Length));
            }
        }

        return new CsvPlan(schema!, plans.ToImmutable(), blocks.ToImmutable());
    }
}
