using System.Reflection;
using System.Reflection.Emit;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Code, made once for a type, that writes and reads all its fields.</summary>
/// <typeparam name="T">The type.</typeparam>
internal static class Fields<T>
{
    public static readonly Writer Write;
    public static readonly Reader Read;
    public static readonly int LeastBytes;
    public static readonly int Count;

    /// <summary>A message of this system, or a part of one.</summary>
    private static readonly bool s_isMessage = typeof(T).Namespace == typeof(WorkerCommand).Namespace || typeof(T).Namespace == typeof(Messages.ProcessMessage).Namespace;

    static Fields()
    {
        FieldInfo[] fields = FieldLayout.Of(typeof(T));
        Count = fields.Length;
        LeastBytes = fields.Sum(f => LeastOf(f.FieldType));
        Write = (Writer)Emit("write", typeof(WireWriter), fields, EmitWrite).CreateDelegate(typeof(Writer));
        Read = (Reader)Emit("read", typeof(WireReader), fields, EmitRead).CreateDelegate(typeof(Reader));
    }

    public delegate void Writer(WireWriter writer, ref T value);

    public delegate void Reader(WireReader reader, ref T value);

    /// <summary>Code for some of the fields.</summary>
    public static (Writer Write, Reader Read) Some(FieldInfo[] fields) => (
        (Writer)Emit("write", typeof(WireWriter), fields, EmitWrite).CreateDelegate(typeof(Writer)),
        (Reader)Emit("read", typeof(WireReader), fields, EmitRead).CreateDelegate(typeof(Reader)));

    private static int LeastOf(Type type) => !type.IsValueType ? 1 : Codecs.Of(type).LeastBytes;

    private static DynamicMethod Emit(string name, Type wire, FieldInfo[] fields, Action<ILGenerator, FieldInfo> emit)
    {
        // No constructor is called and no property: a field is set even where it is read-only or private.
        var method = new DynamicMethod(name, null, [wire, typeof(T).MakeByRefType()], typeof(WireWriter).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        Array.ForEach(fields, f => emit(il, f));
        il.Emit(OpCodes.Ret);
        return method;
    }

    private static void EmitWrite(ILGenerator il, FieldInfo field)
    {
        il.Emit(OpCodes.Ldarg_0);
        EmitThis(il);
        il.Emit(OpCodes.Ldfld, field);
        (string name, Type type) = How(field.FieldType);
        il.Emit(OpCodes.Call, typeof(WireWriter).GetMethod($"Write{name}")!.MakeGenericMethod(type));
    }

    private static void EmitRead(ILGenerator il, FieldInfo field)
    {
        EmitThis(il);
        il.Emit(OpCodes.Ldarg_0);
        (string name, Type type) = How(field.FieldType);
        il.Emit(OpCodes.Call, typeof(WireReader).GetMethod($"Read{name}")!.MakeGenericMethod(type));
        if (s_isMessage && !field.FieldType.IsValueType && new NullabilityInfoContext().Create(field).WriteState == NullabilityState.NotNull)
        {
            il.Emit(OpCodes.Ldstr, field.Name);
            il.Emit(OpCodes.Call, typeof(WireReader).GetMethod(nameof(WireReader.Required))!.MakeGenericMethod(field.FieldType));
        }

        il.Emit(OpCodes.Stfld, field);
    }

    /// <summary>How a field is written. Those of messages state only what they hold: lists of any kind, and code where code may be.</summary>
    private static (string Name, Type Type) How(Type field) =>
        !s_isMessage ? ("Value", field)
        : field.IsConstructedGenericType && field.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? ("List", field.GetGenericArguments()[0])
        : field == typeof(Kernel) || field == typeof(TaskGraph) ? ("Code", field)
        : ("Value", field);

    private static void EmitThis(ILGenerator il)
    {
        il.Emit(OpCodes.Ldarg_1);
        if (!typeof(T).IsValueType)
        {
            il.Emit(OpCodes.Ldind_Ref);
        }
    }
}
