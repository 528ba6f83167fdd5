using System.Globalization;

namespace Actors.Runtime.Tests.Hosting.Meeting;

/// <summary>A number that a test and its functions share.</summary>
public sealed class Tally
{
    private readonly string _name = MeetingPlace.Open(new MeetingState(TaskCreationOptions.None));
    private readonly string _address = MeetingPlace.Address;

    public int Value => Add(0);

    /// <summary>Adds to it and gives the sum.</summary>
    public int Add(int value = 1) => MeetingPlace.Find(_name)?.Add(value) ?? Ask("add", value);

    /// <summary>Makes it at least so large.</summary>
    public int Raise(int value) => MeetingPlace.Find(_name)?.Raise(value) ?? Ask("raise", value);

    private int Ask(string what, int value) =>
        int.Parse(MeetingPlace.Ask(_address, _name, what, value.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
