namespace Actors.Graph.Calls;

/// <summary>Where a kernel finds one argument: in itself, or among its inputs.</summary>
internal readonly record struct Slot<T>
{
    private readonly T? _value;
    private readonly int _input;

    public Slot(T value)
    {
        _value = value;
        _input = -1;
    }

    public Slot(int input)
    {
        _value = default;
        _input = input;
    }

    public T Get(ReadOnlySpan<object?> inputs) => _input < 0 ? _value! : (T)inputs[_input]!;
}
