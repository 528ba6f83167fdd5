using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;

namespace Actors.Graph.Tests.Arrays;

/// <summary>All tests run with buffers that are overwritten when they are freed: what reads one afterwards gets wrong numbers.</summary>
internal static class PoisonedBuffers
{
    [ModuleInitializer]
    internal static void Poison() => BufferPool.Shared.Poisons = true;
}
