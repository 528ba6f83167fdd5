using FsCheck;
using FsCheck.Fluent;

namespace Actors.Graph.Tests.Tasks;

/// <summary>Properties over random graphs, the same ones in every run.</summary>
internal static class Properties
{
    public static void ForSeeds(Func<int, bool> property, int cases = 200) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20260817UL, 1729UL));
}
