using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;

namespace Actors.Runtime.Tests.Protocol.Codec;

/// <summary>
/// A library that one process has and others lack: <c>Shipped.Work.Times(n)</c> gives n times a factor that stands in another library, <c>Shipped.Factors</c>.
/// </summary>
internal sealed class ShippedLibrary
{
    private ShippedLibrary(string file, Assembly assembly)
    {
        File = file;
        Assembly = assembly;
    }

    public string File { get; }

    public Assembly Assembly { get; }

    /// <summary>The library's function.</summary>
    public Func<int, int> Times => Assembly.GetType("Shipped.Work", throwOnError: true)!.GetMethod("Times")!.CreateDelegate<Func<int, int>>();

    /// <summary>Writes a build of both libraries to a folder and loads it.</summary>
    public static ShippedLibrary Make(string folder, int factor)
    {
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, "Shipped.Factors.dll"), "Shipped.Factor", "Value", [], il => il.Emit(OpCodes.Ldc_I4, factor));
        string file = Path.Combine(folder, "Shipped.Library.dll");
        var context = new AssemblyLoadContext($"builds of factor {factor}");
        context.Resolving += (c, name) => c.LoadFromAssemblyPath(Path.Combine(folder, $"{name.Name}.dll"));
        MethodInfo loaded = context.LoadFromAssemblyPath(Path.Combine(folder, "Shipped.Factors.dll")).GetType("Shipped.Factor")!.GetMethod("Value")!;
        Assert.Equal(factor, loaded.Invoke(null, null));
        Write(file, "Shipped.Work", "Times", [typeof(int)], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, loaded);
            il.Emit(OpCodes.Mul);
        });
        return new ShippedLibrary(file, context.LoadFromAssemblyPath(file));
    }

    private static void Write(string file, string type, string name, Type[] parameters, Action<ILGenerator> body)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Path.GetFileNameWithoutExtension(file)), typeof(object).Assembly);
        TypeBuilder builder = assembly.DefineDynamicModule(assembly.GetName().Name!).DefineType(type, TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        MethodBuilder method = builder.DefineMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(int), parameters);
        ILGenerator il = method.GetILGenerator();
        body(il);
        il.Emit(OpCodes.Ret);
        builder.CreateType();
        assembly.Save(file);
    }
}
