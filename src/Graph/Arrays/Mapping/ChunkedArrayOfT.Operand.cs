using System.Diagnostics.CodeAnalysis;

namespace Actors.Arrays;

/// <content>The array as an operand of functions of blocks.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>The array as an operand of a function of blocks.</summary>
    /// <param name="array">The array.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "BlockOperand.Of is the named form.")]
    public static implicit operator BlockOperand(ChunkedArray<T> array) => BlockOperand.Of(array);
}
