using System.Globalization;
using Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

namespace Actors.Runtime.Tests;

/// <summary>What tests have another process do: run a scenario with a seed and print the hash of its history.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (args is not ["history", string scenario, string seed])
        {
            Console.Error.WriteLine("usage: dotnet Actors.Runtime.Tests.dll history SCENARIO SEED");
            return 2;
        }

        Console.WriteLine(Scenarios.Named(scenario).Run(long.Parse(seed, CultureInfo.InvariantCulture)).Hash);
        return 0;
    }
}
