namespace Actors.Arrays.LinearAlgebra.Dense;

/// <summary>Which implementation is used: OpenBLAS where the machine has it, the managed one otherwise.</summary>
internal static class DenseLinearAlgebra
{
    private static readonly AsyncLocal<IDenseLinearAlgebra?> s_forced = new();

    /// <summary>The implementation that runs everywhere.</summary>
    public static ManagedLinearAlgebra Managed { get; } = new();

    private static IDenseLinearAlgebra Best { get; } = OpenBlas.Instance ?? (IDenseLinearAlgebra)Managed;

    public static IDenseLinearAlgebra Current => s_forced.Value ?? Best;

    /// <summary>Uses one implementation in this flow of control; null for the best one.</summary>
    public static void Force(IDenseLinearAlgebra? implementation) => s_forced.Value = implementation;
}
