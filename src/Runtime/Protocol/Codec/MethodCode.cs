using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>What the code of a method refers to.</summary>
internal static class MethodCode
{
    private static readonly OpCode?[] s_short = new OpCode?[256];
    private static readonly OpCode?[] s_long = new OpCode?[256];

    static MethodCode()
    {
        foreach (FieldInfo field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var code = (OpCode)field.GetValue(null)!;
            (code.Size == 1 ? s_short : s_long)[code.Value & 0xff] = code;
        }
    }

    /// <summary>The fields and methods a method names; null when its code cannot be read.</summary>
    public static IReadOnlyList<MemberInfo>? References(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } bytes)
        {
            return null;
        }

        Type[]? typeArguments = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        Type[]? methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        var found = new List<MemberInfo>();
        for (int at = 0; at < bytes.Length;)
        {
            bool isLong = bytes[at] == 0xfe;
            if ((isLong ? s_long[bytes[at + 1]] : s_short[bytes[at]]) is not { } code)
            {
                return null;
            }

            at += isLong ? 2 : 1;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok)
            {
                try
                {
                    if (method.Module.ResolveMember(BitConverter.ToInt32(bytes, at), typeArguments, methodArguments) is { } member)
                    {
                        found.Add(member);
                    }
                }
                catch (Exception e) when (e is ArgumentException or TypeLoadException or IOException or BadImageFormatException or MissingMemberException)
                {
                    return null;
                }
            }

            at += Length(code.OperandType, bytes, at);
        }

        return found;
    }

    /// <summary>Where the compiler has put the code of a method that awaits or yields; null for others.</summary>
    public static Type? StateMachineOf(MethodBase method) => method.GetCustomAttribute<StateMachineAttribute>(inherit: false)?.StateMachineType;

    private static int Length(OperandType operand, byte[] bytes, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
        _ => 4,
    };
}
