using Akka.TestKit;

namespace Actors.TestKit;

/// <summary>Expectations in virtual time.</summary>
internal static class ProbeMessages
{
    public static T Expect<T>(SimulationTestKit kit, TestProbe probe, string name, string what, Func<T, bool> isIt, TimeSpan? within)
    {
        object message = Next(kit, probe, name, what, within);
        return message is T expected && isIt(expected)
            ? expected
            : throw kit.Failed($"{name} was to be sent {what} next, and was sent {message}.");
    }

    public static T FishFor<T>(SimulationTestKit kit, TestProbe probe, string name, string what, Func<T, bool> isIt, TimeSpan? within)
    {
        TimeSpan end = kit.Elapsed + (within ?? kit.Patience);
        while (true)
        {
            if (Next(kit, probe, name, what, end - kit.Elapsed) is T expected && isIt(expected))
            {
                return expected;
            }
        }
    }

    public static void ExpectNone(SimulationTestKit kit, TestProbe probe, string name, TimeSpan during)
    {
        if (kit.AdvanceUntil(() => probe.HasMessages, during))
        {
            throw kit.Failed($"{name} was to be sent nothing for {during} of virtual time, and was sent {probe.ReceiveOne(TimeSpan.Zero)}.");
        }
    }

    private static object Next(SimulationTestKit kit, TestProbe probe, string name, string what, TimeSpan? within) =>
        kit.AdvanceUntil(() => probe.HasMessages, within)
            ? probe.ReceiveOne(TimeSpan.Zero)
            : throw kit.Failed($"{name} was to be sent {what} within {within ?? kit.Patience} of virtual time, and was sent nothing.");
}
