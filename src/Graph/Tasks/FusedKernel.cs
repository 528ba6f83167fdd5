using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Actors.Graph.Kernels;

namespace Actors.Graph.Tasks;

/// <summary>
/// Several kernels run as one: each step takes inputs of the whole or results of earlier steps, the last step's result is the
/// result of the whole. A step's result is let go after its last use.
/// </summary>
/// <remarks>An exception of a step is thrown as it is; its <see cref="Exception.Data"/> holds the step's label under <see cref="StepKey"/>.</remarks>
public sealed record FusedKernel : Kernel
{
    /// <summary>The key in <see cref="Exception.Data"/> under which the label of the step that failed stands.</summary>
    public const string StepKey = "Actors.Step";

    private const int LabelsShown = 6;

    /// <summary>A kernel of some steps.</summary>
    /// <param name="steps">The steps, each after those whose results it takes; at least one.</param>
    /// <exception cref="ArgumentException">There is no step, or one takes the result of itself or a later one.</exception>
    public FusedKernel(ImmutableArray<FusedStep> steps)
    {
        if (steps.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A fused kernel needs at least one step.", nameof(steps));
        }

        for (int step = 0; step < steps.Length; step++)
        {
            foreach (StepInput input in steps[step].Inputs)
            {
                if (input.IsStep && input.Index >= step)
                {
                    throw new ArgumentException(
                        $"Step {step} ('{steps[step].Kernel.Label}') takes the result of step {input.Index}, which is not before it.", nameof(steps));
                }
            }
        }

        Steps = steps;
    }

    /// <summary>The steps, each after those whose results it takes.</summary>
    public ImmutableArray<FusedStep> Steps { get; }

    /// <summary>The labels of the steps: <c>read-csv → filter → mean</c>; of many, the first and last ones.</summary>
    public override string Label
    {
        get
        {
            IEnumerable<string> labels = Steps.Length <= LabelsShown
                ? Steps.Select(s => s.Kernel.Label)
                : [.. Steps.Take(LabelsShown - 3).Select(s => s.Kernel.Label), "…", .. Steps.TakeLast(2).Select(s => s.Kernel.Label)];
            return string.Join(" → ", labels);
        }
    }

    /// <summary>Kernels that run one after the other, each on the result of the one before; fused kernels among them are taken apart.</summary>
    /// <param name="kernels">The kernels, the first to run first.</param>
    /// <param name="inputs">The number of inputs of the first one.</param>
    /// <exception cref="ArgumentException">There is no kernel.</exception>
    public static FusedKernel Chain(ReadOnlySpan<Kernel> kernels, int inputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inputs);
        var steps = ImmutableArray.CreateBuilder<FusedStep>(kernels.Length);
        foreach (Kernel kernel in kernels)
        {
            int count = steps.Count;
            if (kernel is FusedKernel fused)
            {
                foreach (FusedStep step in fused.Steps)
                {
                    steps.Add(count == 0 ? step : new FusedStep(step.Kernel, Append(step.Inputs, count)));
                }
            }
            else
            {
                steps.Add(new FusedStep(kernel, count == 0 ? Outer(inputs) : [StepInput.Step(count - 1)]));
            }
        }

        return new FusedKernel(steps.DrainToImmutable());
    }

    /// <inheritdoc/>
    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return IsChain(inputs.Length) ? RunChain(inputs, context) : RunSteps(inputs, context);
    }

    /// <inheritdoc/>
    public bool Equals(FusedKernel? other) =>
        ReferenceEquals(this, other) || (other is not null && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (FusedStep step in Steps)
        {
            hash.Add(step);
        }

        return hash.ToHashCode();
    }

    private static ImmutableArray<StepInput> Outer(int count)
    {
        var inputs = new StepInput[count];
        for (int i = 0; i < count; i++)
        {
            inputs[i] = StepInput.Outer(i);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(inputs);
    }

    /// <summary>The inputs of a step of a fused kernel whose only input is the last of <paramref name="count"/> steps before it.</summary>
    private static ImmutableArray<StepInput> Append(ImmutableArray<StepInput> inputs, int count)
    {
        var result = new StepInput[inputs.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = StepInput.Step(inputs[i].IsStep ? inputs[i].Index + count : count - 1);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    /// <summary>Runs a step; an exception is marked with its label before anything of it is unwound.</summary>
    private static object? RunStep(Kernel kernel, ReadOnlySpan<object?> inputs, KernelContext context)
    {
        try
        {
            return kernel.Run(inputs, context);
        }
        catch (Exception exception) when (Mark(exception, kernel))
        {
            throw;
        }
    }

    private static bool Mark(Exception exception, Kernel kernel)
    {
        if (kernel is not FusedKernel && !exception.Data.IsReadOnly)
        {
            exception.Data[StepKey] = kernel.Label;
        }

        return false;
    }

    /// <summary>Whether the first step takes the inputs as they are and every other one the result of the one before.</summary>
    private bool IsChain(int inputs)
    {
        ReadOnlySpan<StepInput> first = Steps[0].Inputs.AsSpan();
        if (first.Length != inputs)
        {
            return false;
        }

        for (int i = 0; i < first.Length; i++)
        {
            if (first[i].Source != i)
            {
                return false;
            }
        }

        for (int step = 1; step < Steps.Length; step++)
        {
            ReadOnlySpan<StepInput> own = Steps[step].Inputs.AsSpan();
            if (own.Length != 1 || own[0].Source != -step)
            {
                return false;
            }
        }

        return true;
    }

    private object? RunChain(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        object? value = null;
        try
        {
            Advance(Steps[0].Kernel, inputs, context, ref value);
            for (int step = 1; step < Steps.Length; step++)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                Advance(Steps[step].Kernel, new ReadOnlySpan<object?>(in value), context, ref value);
            }
        }
        catch
        {
            Buffers.Release(value);
            throw;
        }

        Buffers.HandOn(value);
        return value;
    }

    /// <summary>
    /// Goes one step on: the buffers of the value before are freed as far as the new one does not share them. A frame of its own, so that
    /// no temporary of the loop keeps an intermediate value alive before code is optimised.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Advance(Kernel kernel, ReadOnlySpan<object?> inputs, KernelContext context, ref object? value)
    {
        object? next = RunStep(kernel, inputs, context);
        Buffers.Retain(next);
        Buffers.Release(value);
        value = next;
    }

    private object? RunSteps(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        int count = Steps.Length;
        int widest = 0;
        Span<int> lastUse = count <= 128 ? stackalloc int[count] : new int[count];
        for (int step = 0; step < count; step++)
        {
            ReadOnlySpan<StepInput> own = Steps[step].Inputs.AsSpan();
            widest = Math.Max(widest, own.Length);
            foreach (StepInput input in own)
            {
                if (input.IsStep)
                {
                    lastUse[input.Index] = step;
                }
            }
        }

        object?[] rented = ArrayPool<object?>.Shared.Rent(count + widest);
        Span<object?> results = rented.AsSpan(0, count);
        Span<object?> arguments = rented.AsSpan(count, widest);
        try
        {
            for (int step = 0; step < count; step++)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                ReadOnlySpan<StepInput> own = Steps[step].Inputs.AsSpan();
                for (int i = 0; i < own.Length; i++)
                {
                    arguments[i] = own[i].IsStep ? results[own[i].Index] : inputs[own[i].Index];
                }

                results[step] = RunStep(Steps[step].Kernel, arguments[..own.Length], context);
                Buffers.Retain(results[step]);
                arguments[..own.Length].Clear();
                foreach (StepInput input in own)
                {
                    if (input.IsStep && lastUse[input.Index] == step)
                    {
                        Buffers.Release(results[input.Index]);
                        results[input.Index] = null;
                    }
                }
            }

            object? value = results[count - 1];
            results[count - 1] = null;
            Buffers.HandOn(value);
            return value;
        }
        finally
        {
            foreach (object? left in results)
            {
                Buffers.Release(left);
            }

            rented.AsSpan(0, count + widest).Clear();
            ArrayPool<object?>.Shared.Return(rented);
        }
    }
}
