using Actors.Graph.Expressions;

namespace Actors.Graph.Calls;

/// <summary>Collects the operands of a call; short lists cost no extra array.</summary>
internal ref struct OperandList
{
    private readonly Span<Expr> _inline;
    private List<Expr>? _more;
    private int _count;

    public OperandList(Span<Expr> inline) => _inline = inline;

    public readonly ReadOnlySpan<Expr> Operands =>
        _more is null ? _inline[.._count] : System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_more);

    public int Add(Expr operand)
    {
        if (_more is null && _count < _inline.Length)
        {
            _inline[_count] = operand;
        }
        else
        {
            _more ??= [.. _inline];
            _more.Add(operand);
        }

        return _count++;
    }
}
