using System.Globalization;

namespace Actors.Runtime.Tests.Hosting.Meeting;

/// <summary>Places of a computation where it waits for its test: every so many of its functions.</summary>
/// <param name="every">How many functions there are from one place to the next.</param>
public sealed class Halts(int every)
{
    private readonly string _name = MeetingPlace.Open(new MeetingState(TaskCreationOptions.RunContinuationsAsynchronously));
    private readonly string _address = MeetingPlace.Address;
    private readonly int _every = every;

    /// <summary>Called by function number <paramref name="i"/>.</summary>
    public void Pass(int i)
    {
        if (i % _every == 0)
        {
            MeetingPlace.Ask(_address, _name, "halt", i.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Waits until the computation has come to the next place; for the test.</summary>
    internal async Task<int> NextAsync(CancellationToken cancellationToken)
    {
        MeetingState here = MeetingPlace.Find(_name)!;
        while (true)
        {
            int number = await here.Arrived.ReadAsync(cancellationToken);
            if (!here.MayGo(number))
            {
                return number;
            }
        }
    }

    /// <summary>Lets the computation go on at a place; for the test.</summary>
    internal void LetGo(int number) => MeetingPlace.Find(_name)!.LetGo(number);
}
