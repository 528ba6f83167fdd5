using Actors.Graph.Kernels;

namespace Actors.Arrays.Blocks;

/// <summary>An array out of a <see cref="BufferPool"/>, which goes back there when it is freed.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal sealed class PooledBuffer<T> : BlockBuffer<T>
    where T : unmanaged
{
    private readonly BufferPool _pool;
    private readonly int _length;
    private T[]? _array;

    public PooledBuffer(BufferPool pool, int length)
        : base(isCounted: true)
    {
        _pool = pool;
        _length = length;
        _array = pool.Rent<T>(length);
        BufferScope.Add(this);
    }

    public override int Length => _length;

    public override Span<T> Span => (_array ?? throw UsedAfterFree()).AsSpan(0, _length);

    public override Memory<T> Memory => (_array ?? throw UsedAfterFree()).AsMemory(0, _length);

    protected override void Free()
    {
        if (Interlocked.Exchange(ref _array, null) is { } array)
        {
            _pool.Return(array);
        }
    }

    protected override void OnFirst() => _pool.CountLive(1, ByteSize);

    protected override void OnLast() => _pool.CountLive(-1, -ByteSize);
}
