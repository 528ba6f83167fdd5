namespace Actors.Arrays.Kernels;

/// <summary>Reductions whose partial results are of the elements' own type.</summary>
internal enum ReduceOp
{
    Sum,
    Prod,
    Min,
    Max,
}
