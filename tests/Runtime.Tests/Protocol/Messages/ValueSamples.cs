using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Frames;

namespace Actors.Runtime.Tests.Protocol.Messages;

/// <summary>Chunks of arrays and frames, small ones and such as have buffers of their own.</summary>
internal static class ValueSamples
{
    public static IEnumerable<object> All()
    {
        Block<double> matrix = Filled<double>(i => i * 0.5, 40, 50);
        yield return Filled(i => i % 3 == 0, 7);
        yield return Filled(i => i % 3 == 0, 100, 100);
        yield return Filled(i => (byte)i, 3, 4);
        yield return Filled(i => (short)-i, 3, 4);
        yield return Filled(i => i, 5000);
        yield return Filled(i => (long)i << 40, 2, 3, 4);
        yield return Filled(i => (float)i, 1);
        yield return Filled(i => new Complex(i, -i), 30, 30);
        yield return Filled(i => 1.5);
        yield return Filled(i => i, 0, 5);
        yield return matrix;
        yield return matrix.Permute([1, 0]);
        yield return matrix.Region([39, 49], [40, 50], [-1, -1]);
        yield return matrix.Region([0, 0], [20, 25], [2, 2]);
        yield return matrix.Region([3, 0], [2, 50]);
        yield return Block<double>.Filled(2.5, [1000, 1000]);
        yield return matrix.View([1000, 40, 50], [0, 50, 1], 0);
        yield return new[] { matrix, matrix };
        yield return (matrix, 3);
        yield return Table(10);
        yield return Table(20_000);
        yield return Column.Of(["a", null, "ü"]);
        yield return Table(20_000).Columns[2].Slice(5_000, 3_000);
        yield return Table(100)["flag"].Slice(3, 50);
        yield return new Table();
    }

    private static Block<T> Filled<T>(Func<int, T> value, params int[] shape)
        where T : unmanaged
    {
        Block<T> block = Block<T>.NewDetached(shape);
        for (int i = 0; i < block.Length; i++)
        {
            block.Writable[i] = value(i);
        }

        return block;
    }

    private static Table Table(int rows)
    {
        int[] all = [.. Enumerable.Range(0, rows)];
        return new Table(
            ("id", Column.Of(Array.ConvertAll(all, i => (long)i))),
            ("price", Column.Of(Array.ConvertAll(all, i => i % 7 == 0 ? (double?)null : i * 0.25))),
            ("name", Column.Of(Array.ConvertAll(all, i => i % 5 == 0 ? null : $"näme {i}"))),
            ("flag", Column.Of(Array.ConvertAll(all, i => i % 3 == 0))),
            ("time", Column.Of(Array.ConvertAll(all, i => new DateTime(2015, 1, 1).AddSeconds(i)))),
            ("took", Column.Of(Array.ConvertAll(all, i => TimeSpan.FromSeconds(i)))),
            ("small", Column.Of(all)),
            ("half", Column.Of(Array.ConvertAll(all, i => (float)i))));
    }
}
