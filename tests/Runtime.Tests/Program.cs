using System.Globalization;
using Actors.Runtime.Tests.Hosting.Processes;
using Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

namespace Actors.Runtime.Tests;

/// <summary>What tests have another process do: run a scenario with a seed and print the hash of its history, or be a parent of workers that is killed.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["history", string scenario, string seed]:
                Console.WriteLine(Scenarios.Named(scenario).Run(long.Parse(seed, CultureInfo.InvariantCulture)).Hash);
                return 0;
            case ["parent"]:
                ParentProgram.RunAsync().GetAwaiter().GetResult();
                return 0;
            default:
                Console.Error.WriteLine("usage: dotnet Actors.Runtime.Tests.dll history SCENARIO SEED | parent");
                return 2;
        }
    }
}
