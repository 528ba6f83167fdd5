using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Actors.Graph.Kernels;

/// <summary>The buffers of any value: those of values that hold none cost a look at the type.</summary>
internal static class Buffers
{
    /// <summary>Takes a reference to each buffer of a value.</summary>
    /// <returns>False, and none is taken, when one of them is freed: the value was given up in the meantime.</returns>
    public static bool TryRetain(object? value)
    {
        if (!MayHold(value))
        {
            return true;
        }

        var retaining = default(Retaining);
        Visit(value, ref retaining);
        if (!retaining.HasFailed)
        {
            return true;
        }

        var undoing = new Undoing { Left = retaining.Taken };
        Visit(value, ref undoing);
        return false;
    }

    /// <summary>Takes a reference to each buffer of a value that cannot have been freed.</summary>
    /// <exception cref="InvalidOperationException">It has been.</exception>
    public static void Retain(object? value)
    {
        if (!TryRetain(value))
        {
            throw new InvalidOperationException($"A buffer of {value} is freed although the value is still used. This is a bug of the runtime.");
        }
    }

    /// <summary>Gives up the references that <see cref="TryRetain"/> took; buffers nobody refers to any more are freed.</summary>
    public static void Release(object? value)
    {
        if (MayHold(value))
        {
            var visitor = default(Releasing);
            Visit(value, ref visitor);
        }
    }

    /// <summary>Gives up the references that <see cref="TryRetain"/> took, but frees nothing: the value goes to somebody who counts it next.</summary>
    public static void HandOn(object? value)
    {
        if (MayHold(value))
        {
            var visitor = default(HandingOn);
            Visit(value, ref visitor);
        }
    }

    /// <summary>Frees the buffers of a value that a kernel has just made and nobody wants, as far as nobody else refers to them.</summary>
    public static void Discard(object? value)
    {
        if (MayHold(value))
        {
            var visitor = default(Discarding);
            Visit(value, ref visitor);
        }
    }

    /// <summary>Gives up the references that <see cref="TryRetain"/> took, for a copy that is the collector's where the value holds buffers.</summary>
    /// <returns>The copy, or the value.</returns>
    public static object? DetachHeld(object? value)
    {
        try
        {
            return value is IHoldsBuffers holds ? holds.Detach() : value;
        }
        finally
        {
            Release(value);
        }
    }

    /// <summary>Hands each buffer of a value to a visitor.</summary>
    public static void Visit<TVisitor>(object? value, ref TVisitor visitor)
        where TVisitor : struct, IBufferVisitor
    {
        switch (value)
        {
            case IHoldsBuffers holder:
                holder.VisitBuffers(ref visitor);
                break;
            case IHoldsBuffers?[] holders:
                foreach (IHoldsBuffers? holder in holders)
                {
                    holder?.VisitBuffers(ref visitor);
                }

                break;
            case ITuple tuple:
                for (int i = 0; i < tuple.Length; i++)
                {
                    Visit(tuple[i], ref visitor);
                }

                break;
        }
    }

    /// <summary>Whether it is certain that <see cref="Visit"/> finds whatever a value refers to.</summary>
    public static bool IsTransparent(object? value)
    {
        switch (value)
        {
            case null or string or decimal or IHoldsBuffers or IHoldsBuffers?[]:
                return true;
            case ITuple tuple:
                for (int i = 0; i < tuple.Length; i++)
                {
                    if (!IsTransparent(tuple[i]))
                    {
                        return false;
                    }
                }

                return true;
        }

        Type type = value.GetType();
        return type.IsPrimitive || (type.IsArray && type.GetElementType()!.IsPrimitive)
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Tensor<>));
    }

    // Values of the simplest types are by far the most, and two looks at the type cheaper than at its interfaces.
    private static bool MayHold(object? value) =>
        value is not (null or int or double or long or string) && value is IHoldsBuffers or IHoldsBuffers?[] or ITuple;

    private struct Retaining : IBufferVisitor
    {
        public int Taken;
        public bool HasFailed;

        public void Visit(SharedBuffer buffer)
        {
            HasFailed = HasFailed || !buffer.TryRetain();
            Taken += HasFailed ? 0 : 1;
        }
    }

    private struct Undoing : IBufferVisitor
    {
        public int Left;

        public void Visit(SharedBuffer buffer)
        {
            if (Left-- > 0)
            {
                buffer.Release();
            }
        }
    }

    private readonly struct Releasing : IBufferVisitor
    {
        public void Visit(SharedBuffer buffer) => buffer.Release();
    }

    private readonly struct HandingOn : IBufferVisitor
    {
        public void Visit(SharedBuffer buffer) => buffer.HandOn();
    }

    private readonly struct Discarding : IBufferVisitor
    {
        public void Visit(SharedBuffer buffer) => buffer.FreeUnlessUsed();
    }
}
