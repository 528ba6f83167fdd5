namespace Actors.Graph.Tests.Arrays.Golden;

/// <summary>
/// Says which public array operations the tests of a class or method compare with golden values of their own; the files of cases beside
/// this class say it by the calls in them. <see cref="GoldenCoverageTests"/> fails when a public operation is in neither.
/// </summary>
/// <param name="operations">Names of methods, properties or operators (<c>op_Addition</c>).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class GoldenAttribute(params string[] operations) : Attribute
{
    public IReadOnlyList<string> Operations { get; } = operations;
}
