using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Files;

namespace Actors.Arrays;

/// <summary>An array and where it is to be stored, made by <see cref="ChunkedArray{T}.To"/>. Nothing is written before it is run with <c>StoreAsync</c>.</summary>
public sealed class ArrayStore
{
    private readonly ArrayExpr _array;
    private readonly ArrayTarget _target;

    internal ArrayStore(ArrayExpr array, ArrayTarget target)
    {
        if (!array.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes("store", array.Layout);
        }

        _array = target.Prepare(array);
        _target = target;
    }

    /// <summary>What is stored where.</summary>
    public override string ToString() => $"{_array.Kind.Name()} {_array.Layout} to '{_target.Path}'";

    internal ArrayWriting Begin() => _target.Begin(_array);

    internal ChunkedArray<T> Read<T>()
        where T : unmanaged => _target.Read<T>(_array.Layout);
}
