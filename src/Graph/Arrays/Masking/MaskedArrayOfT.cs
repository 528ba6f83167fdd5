using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.Looks;
using Actors.Arrays.Masking;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <summary>
/// A lazy array some of whose elements are masked: there in its data, but left out of everything that is computed from it. Masks combine
/// in arithmetic; reductions skip what is masked, and are masked where nothing is left. As NumPy's <c>ma</c>; <see cref="MaskedArray"/> makes
/// them. What stands in the data under a masked element is not defined. To persist one, persist its <see cref="Data"/> and its
/// <see cref="Mask"/>, and put them together again.
/// </summary>
/// <typeparam name="T">The elements' type, one of those of <see cref="ChunkedArray{T}"/>.</typeparam>
public sealed partial class MaskedArray<T> : ILazy<MaskedTensor<T>>
    where T : unmanaged
{
    private readonly ChunkedArray<bool>? _mask;
    private readonly T? _fillValue;

    /// <param name="data">The elements.</param>
    /// <param name="mask">Where they are masked, of a shape that broadcasts to that of the elements; null for nowhere.</param>
    /// <param name="fillValue">What stands for masked elements when they are filled; null for NumPy's.</param>
    internal MaskedArray(ChunkedArray<T> data, ChunkedArray<bool>? mask, T? fillValue)
    {
        Data = data;
        _fillValue = fillValue;
        if (mask is not null && !mask.Layout.Equals(data.Layout))
        {
            if (!data.Layout.IsKnown || !mask.Layout.IsKnown)
            {
                throw Reducing.UnknownSizes("masked_array", data.Layout.IsKnown ? mask.Layout : data.Layout);
            }

            mask = new(Elementwise.Rechunk(mask.Shape.SequenceEqual(data.Shape) ? mask.Array : mask.BroadcastTo(data.Layout.ShapeArray).Array, data.Layout));
        }

        _mask = mask;
    }

    /// <summary>The elements, those that are masked too.</summary>
    public ChunkedArray<T> Data { get; }

    /// <summary>Where elements are masked, of the shape and chunks of the data.</summary>
    public ChunkedArray<bool> Mask => _mask ?? (Data.Layout.IsKnown
        ? ChunkedArray.Full(Data.Layout.ShapeArray, false, Data.Layout.Chunks)
        : new(Elementwise.Apply(TileOp.Where, ElementKind.Bool, ElementKind.Bool, (Data == Data).Array, false, false)));

    /// <summary>What stands for masked elements when they are filled; NumPy's default is 1e20, 999999 cut to the type, or true.</summary>
    public T FillValue => _fillValue ?? (T)Constants.Of(ElementKinds.Of<T>(), ElementKinds.Of<T>() switch
    {
        ElementKind.Bool => true,
        ElementKind.Complex or ElementKind.Float32 or ElementKind.Float64 => 1e20,
        _ => 999999L,
    });

    /// <summary>The length of each axis; -1 for one that is known only when it is computed.</summary>
    public IReadOnlyList<long> Shape => Data.Shape;

    /// <summary>The sizes of the chunks along each axis; -1 for one that is not known.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Chunks => Data.Chunks;

    /// <summary>The number of axes.</summary>
    public int Rank => Data.Rank;

    /// <summary>The number of elements, masked ones too; -1 when it is not known.</summary>
    public long Size => Data.Size;

    /// <inheritdoc/>
    public Expr Expr => ((ILazy<MaskedTensor<T>>)this).ResultExpr;

    Expr ILazy<MaskedTensor<T>>.ResultExpr => new PairResultExpr(
        new MaskedTensorKernel<T>(FillValue), new ResultExpr(Data.Array, single: false), new ResultExpr(Mask.Array, single: false));

    /// <summary>The mask; null where nothing is masked by construction.</summary>
    internal ChunkedArray<bool>? MaskOrNull => _mask;

    /// <summary>The fill value if one was given.</summary>
    internal T? OwnFillValue => _fillValue;

    /// <summary>An array of which nothing is masked.</summary>
    /// <param name="array">The array.</param>
    public static implicit operator MaskedArray<T>(ChunkedArray<T> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(array, null, null);
    }

    /// <summary>A value as an array of rank 0, of which nothing is masked.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator MaskedArray<T>(T value) => new(ChunkedArray.Full([], value), null, null);

    /// <summary>A lazy value as an array of rank 0, of which nothing is masked.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator MaskedArray<T>(ChunkedScalar<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value.AsArray(), null, null);
    }

    /// <summary>A reduced value, which may be masked, as an array of rank 0.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator MaskedArray<T>(MaskedScalar<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.AsArray();
    }

    /// <summary>The elements, with a value in the place of masked ones.</summary>
    /// <param name="value">The value; <see cref="FillValue"/> when absent.</param>
    public ChunkedArray<T> Filled(T? value = null) => _mask is null ? Data : ArrayMath.Where(_mask, value ?? FillValue, Data);

    /// <summary>The same elements and mask with another value for filling.</summary>
    /// <param name="value">The value.</param>
    public MaskedArray<T> WithFillValue(T value) => new(Data, _mask, value);

    /// <summary>The elements in another type; what is masked stays so.</summary>
    /// <typeparam name="TResult">The new type.</typeparam>
    public MaskedArray<TResult> Cast<TResult>()
        where TResult : unmanaged => new(Data.Cast<TResult>(), _mask, null);

    /// <summary>Any function of arrays that works element by element, done to the data; what is masked stays so: <c>x.Apply(ArrayMath.Sqrt)</c>.</summary>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="function">The function; its result has the shape of what it is given.</param>
    /// <exception cref="ArgumentException">The function's result has another shape.</exception>
    public MaskedArray<TResult> Apply<TResult>(Func<ChunkedArray<T>, ChunkedArray<TResult>> function)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        ChunkedArray<TResult> result = function(Data);
        return result.Shape.SequenceEqual(Data.Shape) ? new(result, _mask, null)
            : throw new ArgumentException(
                $"The function makes an array of shape {result.Layout} of a masked one of shape {Data.Layout}: its result must have the same shape.", nameof(function));
    }

    /// <summary>A part of the array, of data and mask alike: <c>x[5, .., Slice.Every(2)]</c>.</summary>
    /// <param name="index">As for <see cref="ChunkedArray{T}"/>.</param>
    /// <exception cref="ArgumentException">The index does not fit the array.</exception>
    [SuppressMessage("Design", "CA1043:Use integral or string argument for indexers", Justification = "x[2.., 0] is what users of arrays write.")]
    public MaskedArray<T> this[params ReadOnlySpan<ArrayIndex> index] => new(Data[index], _mask?[index], _fillValue);

    /// <summary>The array with other elements at an index; they are masked there where the new ones are.</summary>
    /// <param name="value">The new elements, broadcast to the shape of what is indexed.</param>
    /// <param name="index">As for reading.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public MaskedArray<T> With(MaskedArray<T> value, params ReadOnlySpan<ArrayIndex> index)
    {
        ArgumentNullException.ThrowIfNull(value);
        ChunkedArray<bool>? mask = _mask is null && value._mask is null ? null : Mask.With(value._mask ?? ChunkedArray.Full([], false), index);
        return new(Data.With(value.Data, index), mask, _fillValue);
    }

    /// <summary>The array with the elements at an index masked; under the mask they stay what they were.</summary>
    /// <param name="index">As for reading.</param>
    /// <exception cref="ArgumentException">The index does not fit.</exception>
    public MaskedArray<T> WithMasked(params ReadOnlySpan<ArrayIndex> index) => new(Data, Mask.With(ChunkedArray.Full([], true), index), _fillValue);

    /// <summary>The elements in another shape.</summary>
    /// <param name="shape">The length of each axis; one may be -1.</param>
    /// <exception cref="ArgumentException">The number of elements differs.</exception>
    public MaskedArray<T> Reshape(params long[] shape) => new(Data.Reshape(shape), _mask?.Reshape(shape), _fillValue);

    /// <summary>The axes in another order.</summary>
    /// <param name="axes">For each axis of the result the one it was; none for the reverse order.</param>
    /// <exception cref="ArgumentException">They are not the array's axes.</exception>
    public MaskedArray<T> Transpose(params int[] axes) => new(Data.Transpose(axes), _mask?.Transpose(axes), _fillValue);

    /// <summary>The array in other chunks.</summary>
    /// <param name="chunks">How it is cut.</param>
    public MaskedArray<T> Rechunk(Chunks chunks) => new(Data.Rechunk(chunks), _mask?.Rechunk(chunks), _fillValue);

    /// <summary>How the array will be computed, stage by stage.</summary>
    public string Explain() => ExprPlan.Of(Expr).Explain();

    /// <summary>
    /// The array as a piece of HTML, for notebooks and reports: the table and drawing of the data's chunks, with the mask's byte for each
    /// element. Nothing is computed.
    /// </summary>
    public string ToHtml() => ArrayHtml.Write(Data.Layout, Data.Array.Kind.Name() + ", masked", Unsafe.SizeOf<T>() + 1, ExprPlan.Of(Expr).ToGraph().Count);

    /// <summary>Whether both are the same object; <c>==</c> compares element by element.</summary>
    /// <param name="obj">The other one.</param>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>The hash code of this object's identity.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>What is known without computing: <c>MaskedArray&lt;double&gt; add-3f2a91c0: shape (4, 6), chunks (2, 3), 216 B, 9 tasks, fill value 1E+20</c>.</summary>
    public override string ToString()
    {
        string chunks = ArrayLayout.Print([.. Data.Layout.Chunks.Select(c => c.Length == 0 ? 0 : c.Contains(-1) ? -1 : c.Max())]);
        long bytes = Size < 0 ? -1 : Size * (Unsafe.SizeOf<T>() + 1);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"MaskedArray<{Data.Array.Kind.Name()}> {Data.Array.Group.Name}: shape {Data.Layout}, chunks {chunks}, {ChunkedArray<T>.PrintBytes(bytes)}, "
            + $"{ExprPlan.Of(Expr).ToGraph().Count:N0} tasks, fill value {FillValue}");
    }
}
