using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>
/// Compares calls by what their keys are made of where they are pure: the method, what it has captured, the arguments. A lambda that is
/// written once and evaluated twice is two delegates, and arguments that are lists are two lists.
/// </summary>
internal static class CallContent
{
    public static bool AreEqual(Kernel kernel, Kernel? other) =>
        ReferenceEquals(kernel, other) || (kernel.GetType() == other?.GetType() && ContentToken.Of(kernel) == ContentToken.Of(other));
}
