using System.Globalization;

namespace Actors.Runtime.Tests.Hosting.Meeting;

/// <summary>A list that a test's functions add to.</summary>
public sealed class Notes
{
    private readonly string _name = MeetingPlace.Open(new MeetingState(TaskCreationOptions.None));
    private readonly string _address = MeetingPlace.Address;

    /// <summary>What was noted, in order; for the test.</summary>
    public IReadOnlyList<int> All => [.. MeetingPlace.Find(_name)!.Notes];

    public void Add(int value)
    {
        if (MeetingPlace.Find(_name) is { } here)
        {
            here.Notes.Enqueue(value);
        }
        else
        {
            MeetingPlace.Ask(_address, _name, "note", value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
