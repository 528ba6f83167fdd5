using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Functions: what they are bound to, and a reference to their code.</summary>
internal sealed class DelegateCodec<T> : TypeCodec<T>
    where T : Delegate
{
    /// <summary>A lambda that captures nothing is bound to an object without fields: one function is as good as another.</summary>
    private readonly ConcurrentDictionary<MethodInfo, T> _stateless = new();

    private readonly ConcurrentDictionary<MethodInfo, Binder> _binders = new();

    /// <summary>What a function is bound to.</summary>
    private enum Bound : byte
    {
        Nothing,
        Object,
        ObjectWithoutFields,
    }

    public override bool IsCode => true;

    public override void Write(WireWriter writer, T value)
    {
        if (!writer.AllowsCode)
        {
            throw new NotTransferableException($"A {TypeText.Of(typeof(T))} is code, and a value cannot hold code: return what the function gives instead.");
        }

        if (value.HasSingleTarget)
        {
            writer.WriteCount(1);
            WriteCall(writer, value);
            return;
        }

        Delegate[] calls = value.GetInvocationList();
        writer.WriteCount(calls.Length);
        foreach (Delegate call in calls)
        {
            WriteCall(writer, call);
        }
    }

    public override T Read(WireReader reader)
    {
        int count = reader.ReadCount(2);
        if (count == 1)
        {
            return ReadCall(reader);
        }

        var calls = new Delegate[count];
        for (int i = 0; i < calls.Length; i++)
        {
            calls[i] = ReadCall(reader);
        }

        return (T?)Delegate.Combine(calls) ?? throw new WireFormatException($"A {TypeText.Of(typeof(T))} has no code.");
    }

    private static void WriteCall(WireWriter writer, Delegate call)
    {
        writer.WriteMethod(call.Method);
        if (call.Target is not { } target)
        {
            writer.WriteByte((byte)Bound.Nothing);
        }
        else if (target.GetType() == call.Method.DeclaringType && Codecs.Of(target.GetType()).HasNoFields)
        {
            writer.WriteByte((byte)Bound.ObjectWithoutFields);
        }
        else
        {
            writer.WriteByte((byte)Bound.Object);
            writer.WriteTarget(target, ClosureUse.IsClosure(target.GetType()) ? ClosureUse.Of(call.Method) : null);
        }
    }

    private static T Bind(MethodInfo method, object? target)
    {
        try
        {
            return (T)Delegate.CreateDelegate(typeof(T), target, method);
        }
        catch (ArgumentException e)
        {
            throw new WireFormatException($"{method.Name} is no {TypeText.Of(typeof(T))}.", e);
        }
    }

    private T ReadCall(WireReader reader)
    {
        MethodInfo method = reader.ReadMethod();
        switch ((Bound)reader.ReadByte())
        {
            case Bound.Nothing:
                return Stateless(method, isBound: false);
            case Bound.Object:
                object? target = reader.ReadValue<object?>();
                Binder binder = _binders.TryGetValue(method, out Binder? known) ? known : _binders.GetOrAdd(method, static m => new Binder(m));
                return binder.Bind(target);
            case Bound.ObjectWithoutFields:
                return !method.IsStatic && Codecs.Of(method.DeclaringType!).HasNoFields
                    ? Stateless(method, isBound: true)
                    : throw new WireFormatException($"{method.Name} is not bound to an object without fields.");
            case var other:
                throw new WireFormatException($"{(int)other} is nothing that {method.Name} can be bound to.");
        }
    }

    private T Stateless(MethodInfo method, bool isBound) =>
        _stateless.TryGetValue(method, out T? known) ? known
        : _stateless.GetOrAdd(method, Bind(method, isBound ? RuntimeHelpers.GetUninitializedObject(method.DeclaringType!) : null));

    /// <summary>Binds the code of one method to objects. Reflection takes long for it: when it is wanted often, code is made for it.</summary>
    private sealed class Binder(MethodInfo method)
    {
        private const int Often = 16;

        private int _times;
        private Func<object, T>? _make;

        public T Bind(object? target)
        {
            if (_make is { } make && target is not null && method.DeclaringType!.IsInstanceOfType(target))
            {
                return make(target);
            }

            T function = DelegateCodec<T>.Bind(method, target);
            if (Interlocked.Increment(ref _times) == Often && !method.IsStatic && !method.IsVirtual && !method.DeclaringType!.IsValueType)
            {
                _make = Compile();
            }

            return function;
        }

        private Func<object, T> Compile()
        {
            var code = new DynamicMethod("bind", typeof(T), [typeof(object)], typeof(WireReader).Module, skipVisibility: true);
            ILGenerator il = code.GetILGenerator();
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldftn, method);
            il.Emit(OpCodes.Newobj, typeof(T).GetConstructors()[0]);
            il.Emit(OpCodes.Ret);
            return code.CreateDelegate<Func<object, T>>();
        }
    }
}
