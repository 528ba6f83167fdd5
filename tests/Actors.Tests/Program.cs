using Actors.Tests.Nodes;

namespace Actors.Tests;

/// <summary>What a test has a process of its own do.</summary>
internal static class Program
{
    public static int Main(string[] arguments) => arguments is ["client", var addresses, var hocon]
        ? ClientProgram.RunAsync(addresses, hocon).GetAwaiter().GetResult()
        : throw new ArgumentException("This is a program of tests: client ADDRESSES HOCON.", nameof(arguments));
}
