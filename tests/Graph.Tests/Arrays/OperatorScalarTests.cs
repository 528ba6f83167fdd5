using System.Globalization;
using System.Numerics;
using System.Reflection;
using Actors.Arrays;
using Actors.Arrays.Blocks;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays;

/// <summary>
/// Operators of an array and a plain value give what those of two arrays give, the value as an array of the result's type (of the common type
/// for comparisons). Those of arrays are compared with NumPy.
/// </summary>
public class OperatorScalarTests
{
    private static readonly double[] s_values = [0, 1, 2, 5, 7, 3, 1, 9, 4];

    public static TheoryData<string> Names =>
    [
        "op_Addition", "op_Subtraction", "op_Multiply", "op_Division", "op_Modulus", "op_BitwiseAnd", "op_BitwiseOr", "op_ExclusiveOr", "op_Equality",
        "op_Inequality", "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_is_an_array_of_rank_0(string name)
    {
        int compared = 0;
        IEnumerable<MethodInfo> methods = typeof(ArrayOperators).GetMethods()
            .Concat(Enum.GetValues<ElementKind>().SelectMany(kind => typeof(ChunkedArray<>).MakeGenericType(kind.ClrType()).GetMethods()));
        foreach (MethodInfo method in methods.Where(m => m.Name == name && m.GetParameters().Length == 2))
        {
            Type left = method.GetParameters()[0].ParameterType, right = method.GetParameters()[1].ParameterType;
            if (left.IsGenericType == right.IsGenericType)
            {
                continue;
            }

            compared += Compare(method, left, right) ? 1 : 0;
        }

        Assert.True(compared >= 8, $"{compared} overloads of {name}");
    }

    private static bool Compare(MethodInfo method, Type left, Type right)
    {
        bool isValueRight = right.IsValueType;
        Type elements = (isValueRight ? left : right).GetGenericArguments()[0], plain = isValueRight ? right : left;
        object array = Make(elements, s_values, [3, 3]), value = Plain(plain);
        object result;
        try
        {
            result = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, isValueRight ? [array, value] : [value, array], CultureInfo.InvariantCulture)!;
        }
        catch (NotSupportedException)
        {
            return false;
        }

        Type given = result.GetType().GetGenericArguments()[0];

        // A comparison with a number works in the type that arithmetic has.
        Type common = given == typeof(bool) && method.Name is not ("op_BitwiseAnd" or "op_BitwiseOr" or "op_ExclusiveOr")
            ? ElementKinds.Promote(ElementKinds.Of(elements), ElementKinds.Of(plain)).ClrType() : given;
        if (common != elements && elements == typeof(float) && plain == typeof(double))
        {
            common = typeof(float);
        }

        object other = Make(common, [2], []), own = typeof(OperatorScalarTests).GetMethod(nameof(Cast), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(elements, common).Invoke(null, [array])!;
        MethodInfo pair = typeof(ArrayOperators).GetMethods().Concat(own.GetType().GetMethods())
            .First(m => m.Name == method.Name && m.GetParameters().Length == 2 && m.GetParameters().All(p => p.ParameterType == own.GetType()));
        object expected = pair.Invoke(null, isValueRight ? [own, other] : [other, own])!;
        Assert.Equal(Values(expected), Values(result));
        Assert.True(expected.GetType() == result.GetType(), $"{method}");
        return true;
    }

    private static ChunkedArray<TTo> Cast<T, TTo>(ChunkedArray<T> array)
        where T : unmanaged
        where TTo : unmanaged => array.Cast<TTo>();

    private static object Plain(Type type) => type == typeof(Complex) ? new Complex(2, 0) : Convert.ChangeType(2, type, CultureInfo.InvariantCulture);

    private static object Make(Type type, double[] values, long[] shape)
    {
        var array = ChunkedArray.FromMemory<double>(values, shape, shape.Length == 0 ? -1 : 2);
        return typeof(OperatorScalarTests).GetMethod(nameof(Cast), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeof(double), type).Invoke(null, [array])!;
    }

    private static Array Values(object array) => (Array)typeof(OperatorScalarTests).GetMethod(nameof(Elements), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(array.GetType().GetGenericArguments()[0]).Invoke(null, [array])!;

    private static T[] Elements<T>(ChunkedArray<T> array)
        where T : unmanaged => Evaluator.Compute(array).ToArray();
}
