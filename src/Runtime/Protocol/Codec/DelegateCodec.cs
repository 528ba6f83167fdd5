using System.Reflection;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Functions: what they are bound to, and a reference to their code.</summary>
internal sealed class DelegateCodec<T> : TypeCodec<T>
    where T : Delegate
{
    public override void Write(WireWriter writer, T value)
    {
        if (!writer.AllowsCode)
        {
            throw new NotTransferableException($"A {TypeText.Of(typeof(T))} is code, and a value cannot hold code: return what the function gives instead.");
        }

        Delegate[] calls = value.GetInvocationList();
        writer.WriteCount(calls.Length);
        foreach (Delegate call in calls)
        {
            writer.WriteMethod(call.Method);
            writer.WriteValue(call.Target);
        }
    }

    public override T Read(WireReader reader)
    {
        var calls = new Delegate[reader.ReadCount(2)];
        for (int i = 0; i < calls.Length; i++)
        {
            MethodInfo method = reader.ReadMethod();
            object? target = reader.ReadValue<object?>();
            try
            {
                calls[i] = Delegate.CreateDelegate(typeof(T), target, method);
            }
            catch (ArgumentException e)
            {
                throw new WireFormatException($"{method.Name} is no {TypeText.Of(typeof(T))}.", e);
            }
        }

        return (T?)Delegate.Combine(calls) ?? throw new WireFormatException($"A {TypeText.Of(typeof(T))} has no code.");
    }
}
