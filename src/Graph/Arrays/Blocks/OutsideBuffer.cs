namespace Actors.Arrays.Blocks;

/// <summary>Memory that the user or the collector owns: nothing is counted, nothing is freed.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal sealed class OutsideBuffer<T>(Memory<T> memory) : BlockBuffer<T>(isCounted: false)
    where T : unmanaged
{
    public override int Length => memory.Length;

    public override Span<T> Span => memory.Span;

    public override Memory<T> Memory => memory;

    protected override void Free()
    {
    }
}
