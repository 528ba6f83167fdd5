using Actors.Arrays.Blocks;
using Actors.Graph.Calls;

namespace Actors.Arrays.Mapping;

/// <summary>A call of a user's function for each block.</summary>
/// <param name="Operation">The operation's name, for messages.</param>
/// <param name="Name">What its tasks are called: the function's name where its author gave one.</param>
/// <param name="Token">A token of the function.</param>
/// <param name="Function">Makes the block of each result.</param>
/// <param name="Indices">
/// For each axis of each operand which axis of the result it is; beyond the result's rank for one that the result has not. Null for a
/// constant.
/// </param>
/// <param name="Constants">The constants, in the places of the operands.</param>
/// <param name="Tails">The shapes that several results have behind the axes they share; none for a single result.</param>
internal sealed record BlockCall(
    string Operation, string Name, UInt128 Token, Func<BlockArguments, Block[]> Function, int[]?[] Indices, object?[] Constants, long[][] Tails)
{
    /// <summary>The name of a function, or that of the operation for one that its author gave none.</summary>
    public static string NameOf(string operation, Delegate function)
    {
        string name = UserFunction.NameOf(function.Method, null);
        return name == "lambda" || name.Contains('<', StringComparison.Ordinal) ? operation.Replace('_', '-') : name;
    }
}
