using Actors.Arrays.Blocks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>The matrices that one factorization gives together.</summary>
internal sealed class Factors(params Block[] parts) : ISized
{
    public Block this[int index] => parts[index];

    public long ByteSize => parts.Sum(part => part.ByteSize);
}
