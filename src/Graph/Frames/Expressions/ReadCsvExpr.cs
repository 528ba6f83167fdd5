using System.Collections.Immutable;
using Actors.Frames.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>The blocks of CSV files, of which only the columns that are needed are parsed.</summary>
internal sealed class ReadCsvExpr : FrameExpr
{
    private const string Name = "read-csv";

    private static readonly TaskAnnotations s_producer = new() { IsProducer = true };

    private readonly CsvPlan _plan;
    private readonly ImmutableArray<FileStamp> _stamps;
    private readonly EquatableArray<string> _columns;

    private ReadCsvExpr(CsvPlan plan, ImmutableArray<FileStamp> stamps, EquatableArray<string> columns, UInt128 rows)
        : base(Name, new LiteralKernel(Name), rows)
    {
        _plan = plan;
        _stamps = stamps;
        _columns = columns;
    }

    /// <inheritdoc/>
    public override int PartitionCount => _plan.Blocks.Length;

    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group(Name, PartitionCount, Rows, _columns);

    /// <inheritdoc/>
    public override TaskAnnotations Annotations => s_producer;

    protected internal override string Describe =>
        $"{_plan.Files[0].Path}{(_plan.Files.Length > 1 ? $" and {_plan.Files.Length - 1:N0} more" : "")}, "
        + $"{_columns.Count} of {_plan.Schema.Table.Columns.Length} columns: [{_columns}]";

    /// <summary>A frame of all the files' columns.</summary>
    public static ReadCsvExpr Of(CsvPlan plan)
    {
        if (plan.Blocks.IsEmpty)
        {
            // Files without rows still make a frame: of one partition, without rows.
            CsvFilePlan file = plan.Files[0];
            plan = plan with { Blocks = [new CsvBlock(file, file.Length, file.Length)] };
        }

        Dictionary<CsvFilePlan, FileStamp> stamps = new(ReferenceEqualityComparer.Instance);
        foreach (CsvFilePlan file in plan.Files)
        {
            FileStamp stamp = FileStamp.Of(file.Path);
            stamps[file] = stamp.Length == file.Length
                ? stamp
                : throw new IOException($"'{file.Path}' changed while its start was read: it had {file.Length:N0} bytes, and has {stamp.Length:N0}. Read it when it is complete.");
        }

        UInt128 rows = ContentToken.Of(
            Name, plan.Schema.Options, plan.Schema.Table.Columns, plan.Files.Select(f => stamps[f]).ToArray(),
            plan.Blocks.Select(b => b.Start).ToArray());
        return new(plan, [.. plan.Blocks.Select(b => stamps[b.File])], new(plan.Schema.Table.Names), rows);
    }

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

    protected internal override Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands) =>
        demand is null ? this : new ReadCsvExpr(_plan, _stamps, new(Schema.Demanded(demand)), Rows);

    protected internal override Kernel KernelFor(int partition)
    {
        CsvBlock block = _plan.Blocks[partition];
        return new ReadCsvKernel(block, _plan.Schema, _stamps[partition], _columns);
    }

    protected override TableSchema MakeSchema() => new(_columns.Select(n => new ColumnSchema(n, _plan.Schema.Table[n])));
}
