using System.Runtime.CompilerServices;
using Actors.Graph.Expressions;

namespace Actors.Graph.Calls;

/// <summary>Room for the operands of most calls on the stack.</summary>
[InlineArray(16)]
internal struct OperandBuffer
{
    private Expr _first;
}
