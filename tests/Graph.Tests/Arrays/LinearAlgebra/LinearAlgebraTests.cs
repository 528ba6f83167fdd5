using Actors.Arrays;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Expressions;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.LinearAlgebra;

/// <summary>Tests that run on each implementation.</summary>
public abstract class LinearAlgebraTests
{
    public static TheoryData<bool> Implementations { get; } = new(true, false);

    /// <summary>Uses OpenBLAS or the managed implementation until the test ends.</summary>
    internal static void Use(bool openBlas)
    {
        Skip.If(openBlas && OpenBlas.Instance is null, "This machine has no OpenBLAS.");
        DenseLinearAlgebra.Force(openBlas ? OpenBlas.Instance : DenseLinearAlgebra.Managed);
        Assert.Equal(openBlas ? "OpenBLAS" : "managed", DenseLinearAlgebra.Current.Name);
    }

    internal static ChunkedArray<double> Sample(long[] shape, Chunks chunks, int seed = 0) =>
        ChunkedArray.FromMemory<double>(Golden.Sample((int)shape.Aggregate(1L, (a, b) => a * b), seed), shape, chunks);

    internal static double[] Values(ILazy<System.Numerics.Tensors.Tensor<double>> array) => [.. Evaluator.Compute(array)];

    /// <summary>The product of matrices, by its definition.</summary>
    internal static double[] Product(double[] a, double[] b, int m, int k, int n)
    {
        var c = new double[m * n];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int p = 0; p < k; p++)
                {
                    c[(i * n) + j] += a[(i * k) + p] * b[(p * n) + j];
                }
            }
        }

        return c;
    }
}
