using Actors.Arrays.Blocks;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>An expression of an array: its layout and element type are known; its results are the blocks, counted row by row.</summary>
internal abstract class ArrayExpr : Expr
{
    private readonly string _prefix;

    protected ArrayExpr(string prefix, ElementKind kind, ArrayLayout layout, params ReadOnlySpan<Expr> operands)
        : base(operands)
    {
        RequireOptimizing();
        _prefix = prefix;
        Kind = kind;
        Layout = layout;
    }

    public ElementKind Kind { get; }

    public ArrayLayout Layout { get; }

    public override int PartitionCount => Layout.BlockCount;

    public override TaskGroup Group => field ??= TaskGroup.Of(_prefix, MakeToken(), Layout.Grid);

    /// <summary>The operation's name.</summary>
    public string Name => _prefix;

    protected string Prefix => _prefix;

    protected internal override string Describe => $"{Kind.Name()} {Layout}";

    /// <summary>A token of the operation's parameters and operands.</summary>
    protected abstract UInt128 MakeToken();
}
