using Akka.Actor;

namespace Actors.Tests.Packages;

public class TestKitTests : AkkaTestKit
{
    [Fact]
    public void An_actor_answers_the_probe_that_asked()
    {
        var echo = Sys.ActorOf(Props.Create(() => new Echo()), "echo");
        var probe = CreateTestProbe();

        echo.Tell("ping", probe.Ref);

        probe.ExpectMsg("ping");
        Assert.Equal(echo, probe.LastSender);
    }

    [Fact]
    public void A_stopped_actor_is_reported_to_who_watches_it()
    {
        var echo = Sys.ActorOf(Props.Create(() => new Echo()));
        Watch(echo);

        Sys.Stop(echo);

        ExpectTerminated(echo);
    }

    private sealed class Echo : ReceiveActor
    {
        public Echo() => ReceiveAny(message => Sender.Tell(message));
    }
}
