using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Exceptions with their message, stack, causes and plain fields.</summary>
internal sealed class ExceptionCodec<T> : MutableCodec<T>
    where T : Exception
{
    /// <summary>What the type adds to an exception, as far as it is plain.</summary>
    private static readonly FieldInfo[] s_fields = [.. Own(typeof(T))];

    public override void Write(WireWriter writer, T value)
    {
        writer.WriteString(value.Message);
        writer.WriteString(value.StackTrace);
        writer.WriteString(value.Source);
        writer.WritePlain(value.HResult);
        writer.WriteValue(value.InnerException is { } inner ? Exceptions.Sendable(writer.Policy, inner) : null);
        (string, string)[] data = [.. Exceptions.Data(value)];
        writer.WriteValue(data);
        foreach (FieldInfo field in s_fields)
        {
            object? content = field.GetValue(value);
            writer.WriteValue(content is Exception[] many ? Array.ConvertAll(many, e => Exceptions.Sendable(writer.Policy, e)) : content);
        }
    }

    public override T Read(WireReader reader, int number)
    {
        var value = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        reader.Register(number, value);
        Message(value) = reader.ReadString();
        string? stack = reader.ReadString();
        value.Source = reader.ReadString();
        value.HResult = reader.ReadPlain<int>();
        Inner(value) = reader.ReadValue<Exception?>();
        if (!string.IsNullOrEmpty(stack))
        {
            ExceptionDispatchInfo.SetRemoteStackTrace(value, stack);
        }

        foreach ((string key, string text) in reader.ReadValue<(string, string)[]>() ?? [])
        {
            value.Data[key ?? ""] = text;
        }

        foreach (FieldInfo field in s_fields)
        {
            object? content = reader.ReadValue<object?>();
            if (content is null ? field.FieldType.IsValueType : !field.FieldType.IsInstanceOfType(content))
            {
                throw new WireFormatException($"The field {field.Name} of a {TypeText.Of(typeof(T))} is of another type.");
            }

            field.SetValue(value, content);
        }

        return value;
    }

    private static IEnumerable<FieldInfo> Own(Type type)
    {
        for (Type? t = type; t is not null && t != typeof(Exception); t = t.BaseType)
        {
            foreach (FieldInfo field in t.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                bool isPlain = field.FieldType == typeof(string) || field.FieldType.IsPrimitive || field.FieldType == typeof(Exception[]);
                if (TypePolicy.IsBase(t.Assembly) ? isPlain : FieldLayout.IsWritten(field))
                {
                    yield return field;
                }
            }
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    private static extern ref string? Message(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_innerException")]
    private static extern ref Exception? Inner(Exception exception);
}
