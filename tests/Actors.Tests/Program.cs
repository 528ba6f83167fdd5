using Actors.Tests.Nodes;

namespace Actors.Tests;

/// <summary>What a test has a process of its own do.</summary>
internal static class Program
{
    public static int Main(string[] arguments) => arguments is [("compute" or "wait") and var what, var addresses, var hocon]
        ? ClientProgram.RunAsync(what, addresses, hocon).GetAwaiter().GetResult()
        : throw new ArgumentException("This is a program of tests: compute|wait ADDRESSES HOCON.", nameof(arguments));
}
