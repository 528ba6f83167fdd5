namespace Actors.Runtime.Tests.Hosting.Meeting;

/// <summary>Something that a function tells its test once.</summary>
/// <param name="completion">How the task that the test awaits is completed.</param>
public sealed class Signal(TaskCreationOptions completion)
{
    private readonly string _name = MeetingPlace.Open(new MeetingState(completion));
    private readonly string _address = MeetingPlace.Address;

    /// <summary>What was told; for the test.</summary>
    public Task<string> Said => MeetingPlace.Find(_name)!.Said.Task;

    public void Say(string text)
    {
        if (MeetingPlace.Find(_name) is { } here)
        {
            here.Said.TrySetResult(text);
        }
        else
        {
            MeetingPlace.Ask(_address, _name, "set", text);
        }
    }
}
