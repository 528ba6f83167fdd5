using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>
/// Which variables a function uses. All lambdas of a block share one object for the variables that any of them captures; only those that the
/// function itself, or what it calls of the same block, refers to have to travel with it.
/// </summary>
internal sealed class ClosureUse
{
    private const ulong All = ulong.MaxValue;

    private static readonly ConcurrentDictionary<MethodInfo, ClosureUse> s_known = new();

    private readonly Dictionary<Type, ulong> _masks = [];
    private readonly bool _isUnknown;

    private ClosureUse(MethodInfo method)
    {
        var seen = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>();
        open.Push(method);
        while (open.TryPop(out MethodBase? next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (MethodCode.StateMachineOf(next) is { } machine)
            {
                foreach (MethodInfo step in machine.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
                {
                    open.Push(step);
                }
            }

            if (MethodCode.References(next) is not { } references)
            {
                _isUnknown = true;
                return;
            }

            foreach (MemberInfo member in references)
            {
                if (member is FieldInfo { IsStatic: false, DeclaringType: { } type } field && IsClosure(type))
                {
                    Type definition = Definition(type);
                    _masks[definition] = _masks.GetValueOrDefault(definition) | Bit(definition, field.Name);
                }
                else if (member is MethodBase { DeclaringType: { } declaring } called && (IsMadeByCompiler(declaring) || called.Name.StartsWith('<')))
                {
                    open.Push(called);
                }
            }
        }
    }

    /// <summary>Whether the compiler has made a class to hold captured variables.</summary>
    public static bool IsClosure(Type type) =>
        !type.IsValueType && type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    public static ClosureUse Of(MethodInfo method) => s_known.TryGetValue(method, out ClosureUse? known) ? known : s_known.GetOrAdd(method, new ClosureUse(method));

    /// <summary>The fields of a closure that are used, a bit for each in the order of <see cref="FieldLayout.Of"/>; those from the 64th on are always written.</summary>
    public ulong MaskOf(Type closure) => _isUnknown ? All : _masks.GetValueOrDefault(Definition(closure)) | (Bit(closure, 63) == 0 ? 0 : 1UL << 63);

    private static bool IsMadeByCompiler(Type type) => type.Name.StartsWith('<') && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static ulong Bit(Type definition, string name) => Bit(definition, Array.FindIndex(FieldLayout.Of(definition), f => f.Name == name));

    private static ulong Bit(Type type, int index) => index < 0 || index >= FieldLayout.Of(type).Length ? 0 : 1UL << Math.Min(index, 63);

    private static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
}
