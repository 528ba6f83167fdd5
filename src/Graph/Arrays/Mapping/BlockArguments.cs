using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.Mapping;
using Actors.Frames.Expressions;

namespace Actors.Arrays;

/// <summary>What a user's function of blocks is called with: the blocks of each operand, and where they and the result stand.</summary>
public sealed class BlockArguments
{
    private readonly string _operation;
    private readonly Block[][] _blocks;
    private readonly EquatableArray<CallOperand> _operands;
    private readonly EquatableArray<EquatableArray<long>> _shapes;

    internal BlockArguments(
        string operation,
        Block[][] blocks,
        EquatableArray<CallOperand> operands,
        BlockPosition position,
        EquatableArray<EquatableArray<long>> shapes,
        CancellationToken cancellationToken)
    {
        _operation = operation;
        _blocks = blocks;
        _operands = operands;
        _shapes = shapes;
        Position = position;
        CancellationToken = cancellationToken;
    }

    /// <summary>The number of operands.</summary>
    public int Count => _operands.Count;

    /// <summary>Where the result stands.</summary>
    public BlockPosition Position { get; }

    /// <summary>Cancelled when nobody wants the result any more.</summary>
    public CancellationToken CancellationToken { get; }

    internal string Operation => _operation;

    internal EquatableArray<CallOperand> Operands => _operands;

    internal EquatableArray<EquatableArray<long>> Shapes => _shapes;

    /// <summary>Where the block of an operand stands; of several blocks, the box that they fill.</summary>
    /// <param name="operand">Which operand, from 0.</param>
    /// <exception cref="ArgumentException">The operand is a constant.</exception>
    public BlockPosition PositionOf(int operand) => _operands[Checked(operand)].Position
        ?? throw new ArgumentException($"'{_operation}': operand {operand} is a constant; it stands nowhere.", nameof(operand));

    /// <summary>
    /// The block of an operand; where it has several, because axes of it are not in the result, they are put together along these axes.
    /// The function may keep and change it. A single value is a tensor of one element.
    /// </summary>
    /// <typeparam name="T">The operand's element type.</typeparam>
    /// <param name="operand">Which operand, from 0.</param>
    /// <exception cref="ArgumentException">The operand has another element type, or is a constant.</exception>
    public Tensor<T> GetBlock<T>(int operand)
        where T : unmanaged
    {
        RequireType<T>(operand);
        return TensorBlocks.ToTensor<T>(Joined(operand));
    }

    /// <summary>The blocks of an operand as a list, row by row; one where all its axes are in the result.</summary>
    /// <typeparam name="T">The operand's element type.</typeparam>
    /// <param name="operand">Which operand, from 0.</param>
    /// <exception cref="ArgumentException">The operand has another element type, or is a constant.</exception>
    public IReadOnlyList<Tensor<T>> GetBlocks<T>(int operand)
        where T : unmanaged
    {
        RequireType<T>(operand);
        return Array.ConvertAll(_blocks[operand], TensorBlocks.ToTensor<T>);
    }

    /// <summary>How many blocks <see cref="GetBlocks{T}"/> gives along each axis of an operand.</summary>
    /// <param name="operand">Which operand, from 0.</param>
    public IReadOnlyList<int> GridOf(int operand) => _operands[Checked(operand)].Grid;

    /// <summary>A constant operand.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="operand">Which operand, from 0.</param>
    /// <exception cref="ArgumentException">The operand is an array, or a constant of another type.</exception>
    public T GetConstant<T>(int operand) => _operands[Checked(operand)] is { Position: null, Constant: T value }
        ? value
        : throw new ArgumentException($"'{_operation}': operand {operand} is not a constant of type {typeof(T)}.", nameof(operand));

    /// <summary>An operand's blocks as one.</summary>
    internal Block Joined(int operand) =>
        _blocks[operand].Length == 1 ? _blocks[operand][0] : BlockAssembly.Join(_blocks[operand], _operands[operand].Grid.Span);

    /// <summary>The block of a result, whose shape must be the one that the array says.</summary>
    internal Block Result<T>(Tensor<T>? tensor, int result = 0)
        where T : unmanaged => Results.ToBlock(_operation, tensor, Position, _shapes[result].Span);

    private int Checked(int operand) => operand >= 0 && operand < Count ? operand
        : throw new ArgumentOutOfRangeException(nameof(operand), $"'{_operation}' has {Count} operands; there is no operand {operand}.");

    private void RequireType<T>(int operand)
    {
        ElementKind kind = ElementKinds.Of<T>();
        if (_operands[Checked(operand)].Position is null)
        {
            throw new ArgumentException($"'{_operation}': operand {operand} is a constant, not an array.", nameof(operand));
        }

        if (_blocks[operand].Length == 0 || _blocks[operand][0].Kind != kind)
        {
            throw new ArgumentException(
                $"'{_operation}': operand {operand} has elements of type {_blocks[operand].FirstOrDefault()?.Kind.Name()}, not {kind.Name()}.", nameof(operand));
        }
    }
}
