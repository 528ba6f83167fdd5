using System.Numerics;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Files;

/// <summary>The arrays that make_files.py stored.</summary>
internal static class FileSamples
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Arrays", "Files", "Golden", name);

    /// <summary>The values of <c>sample</c> in make_files.py, row by row.</summary>
    public static T[] Values<T>()
        where T : unmanaged => [.. Enumerable.Range(0, 24).Select(i => (T)Value(typeof(T), (i * 37 % 61) - 30))];

    public static ChunkedArray<T> Sample<T>(Chunks chunks)
        where T : unmanaged => ChunkedArray.FromMemory<T>(Values<T>(), [2, 3, 4], chunks);

    public static T[] Computed<T>(ChunkedArray<T> array)
        where T : unmanaged => [.. Evaluator.Compute<System.Numerics.Tensors.Tensor<T>>(array)];

    private static object Value(Type type, int n) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => n % 2 == 0,
        TypeCode.Byte => unchecked((byte)n),
        TypeCode.Int16 => (short)n,
        TypeCode.Int32 => n,
        TypeCode.Int64 => (long)n,
        TypeCode.Single => n / 4f,
        TypeCode.Double => n / 4.0,
        _ => new Complex(n / 4.0, n + 1),
    };
}
