using System.Reflection;
using Actors.Arrays;

namespace Actors.Graph.Tests.Arrays.Golden;

/// <summary>No public array operation without golden values: each is called in a file of cases, or named by a <see cref="GoldenAttribute"/>.</summary>
public class GoldenCoverageTests
{
    /// <summary>What has no values to compare, or has them from elsewhere.</summary>
    private static readonly Dictionary<string, string> s_exempt = new()
    {
        ["Over"] = "the seam of persisting; the runtime's tests",
        ["Explain"] = "text about the plan",
        ["ToHtml"] = "a drawing; ArrayHtmlTests",
        ["ToString"] = "text; LooksTests",
        ["Equals"] = "identity",
        ["GetHashCode"] = "identity",
        ["op_Implicit"] = "another view of the same elements",
        ["AsArray"] = "another view of the same element",
        ["FromArray"] = "the elements are the caller's; every test here begins with it",
        ["FromMemory"] = "the elements are the caller's; every case begins with it",
        ["FromSpan"] = "the elements are the caller's",
        ["FromTensor"] = "the elements are the caller's",
        ["FromDelayed"] = "the elements are the caller's",
        ["FromFunction"] = "the elements are the function's",
        ["FromIndex"] = "the elements are the function's",
        ["Empty"] = "the elements do not matter; CreationTests",
        ["EmptyLike"] = "the elements do not matter; CreationTests",
        ["MapBlocks"] = "the elements are the function's; compared with the function's own",
        ["Rechunk"] = "the elements stay what they are; compared with one chunk",
        ["Uniform"] = "random; GoodnessOfFitTests",
        ["Normal"] = "random; GoodnessOfFitTests",
        ["Integers"] = "random; GoodnessOfFitTests",
        ["Exponential"] = "random; GoodnessOfFitTests",
        ["Poisson"] = "random; GoodnessOfFitTests",
        ["Choice"] = "random; GoodnessOfFitTests",
        ["Permutation"] = "random; GoodnessOfFitTests",
        ["SvdCompressed"] = "random; compared with the product it stands for",
    };

    [Fact]
    public void Every_public_array_operation_is_compared_with_NumPy()
    {
        var covered = GoldenCases.All.Select(c => c.Operation)
            .Concat(typeof(GoldenCoverageTests).Assembly.GetTypes()
                .SelectMany(type => type.GetCustomAttributes<GoldenAttribute>().Concat(type.GetMethods().SelectMany(m => m.GetCustomAttributes<GoldenAttribute>())))
                .SelectMany(golden => golden.Operations))
            .ToHashSet();

        string[] missing = [.. Operations().Where(name => !covered.Contains(name) && !s_exempt.ContainsKey(name)).Order(StringComparer.Ordinal)];

        Assert.True(missing.Length == 0,
            $"No golden values for {string.Join(", ", missing)}: add cases to a script in tests/Graph.Tests/Arrays/Golden and run it, "
            + "or name the operation in [Golden(…)] over a test that compares it with values from NumPy.");
    }

    [Fact]
    public void Only_operations_that_exist_are_exempt() =>
        Assert.Empty(s_exempt.Keys.Except(Operations()).Except(["Equals", "GetHashCode", "ToString"]));

    [Fact]
    public void Tests_that_an_exemption_names_exist()
    {
        string[] tests = [.. typeof(GoldenCoverageTests).Assembly.GetTypes().Select(type => type.Name)];

        Assert.Empty(s_exempt.Values.SelectMany(reason => reason.Split(' ')).Where(word => word.EndsWith("Tests", StringComparison.Ordinal)).Except(tests));
    }

    private static HashSet<string> Operations() =>
    [
        .. GoldenCall.Holders().Append(typeof(ChunkedArray<>)).Append(typeof(ChunkedScalar<>)).Append(typeof(MaskedArray<>)).Append(typeof(MaskedScalar<>)).Append(typeof(RandomArrays))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => !method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name is "get_Item" or "get_T")
            .Select(method => method.Name),
    ];
}
