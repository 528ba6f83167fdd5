using Actors.Graph.Calls;
using Actors.Graph.Expressions;

namespace Actors;

/// <summary>An argument of a delayed call: a value, or something that will have one.</summary>
/// <typeparam name="T">The parameter's type.</typeparam>
public readonly struct Arg<T>
{
    private readonly T? _value;

    private Arg(T? value, Expr? source)
    {
        _value = value;
        Source = source;
    }

    /// <summary>What computes the value; null when it is given.</summary>
    internal Expr? Source { get; }

    /// <summary>A given value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Arg<T>(T value) => new(value, null);

    /// <summary>A value that is computed.</summary>
    /// <param name="value">What computes it.</param>
    public static implicit operator Arg<T>(Delayed<T> value) => Of(value);

    /// <summary>An array with delayed values inside, for a parameter that is an array or list.</summary>
    /// <param name="items">The array; each item a plain value or a delayed one.</param>
    /// <exception cref="ArgumentException">An item's type does not fit the parameter.</exception>
    public static implicit operator Arg<T>(Array items) => items is T value ? value : Of(Delayed.Collect<T>(items));

    /// <summary>A value that is computed.</summary>
    /// <param name="value">What computes it: a delayed value, a frame, a column, a future's result.</param>
    internal static Arg<T> Of(ILazy<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(default, value.ResultExpr);
    }

    /// <summary>The kernel's side of the argument.</summary>
    /// <param name="inputs">The call's operands so far; the argument's source is added.</param>
    internal Slot<T> Bind(ref OperandList inputs) => Source is null ? new Slot<T>(_value!) : new Slot<T>(inputs.Add(Source));

    /// <summary>The same, for kernels that take their arguments as objects.</summary>
    internal object? BindObject(ref OperandList inputs) => Source is null ? _value : new Hole(inputs.Add(Source));
}
