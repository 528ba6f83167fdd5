using Akka.Serialization;

namespace Actors.Tests.Packages;

public class HyperionTests() : AkkaTestKit(Configuration)
{
    private const string Configuration = """
        akka.actor {
          serializers.hyperion = "Akka.Serialization.HyperionSerializer, Akka.Serialization.Hyperion"
          serialization-bindings { "System.Object" = hyperion }
        }
        """;

    [Fact]
    public void A_users_message_comes_back_equal()
    {
        var sent = new Candidate("svc", 0.1, [1, 2, 3]);

        var serializer = Sys.Serialization.FindSerializerFor(sent);
        var received = serializer.FromBinary<Candidate>(serializer.ToBinary(sent));

        Assert.IsType<HyperionSerializer>(serializer);
        Assert.Equal((sent.Name, sent.Score), (received.Name, received.Score));
        Assert.Equal(sent.Folds, received.Folds);
    }

    private sealed record Candidate(string Name, double Score, int[] Folds);
}
