namespace Actors.Frames;

/// <summary>Collects booleans into a <see cref="BoolColumn"/>.</summary>
internal sealed class BoolColumnBuilder : ColumnBuilder
{
    private byte[] _bits;

    public BoolColumnBuilder(int capacity = 0) => _bits = new byte[Bitmap.ByteCount(capacity)];

    public void Append(bool value)
    {
        Grow();
        if (value)
        {
            Bitmap.Set(_bits, Count);
        }

        MarkValid();
    }

    public void Append(bool? value)
    {
        if (value is { } v)
        {
            Append(v);
        }
        else
        {
            AppendNull();
        }
    }

    public override void AppendNull()
    {
        Grow();
        MarkNull();
    }

    public override BoolColumn Build() => new(_bits, 0, Count, TakeValidity());

    private void Grow()
    {
        int needed = Bitmap.ByteCount(Count + 1);
        if (needed > _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(16, Math.Max(needed, _bits.Length * 2)));
        }
    }
}
