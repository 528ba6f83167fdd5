using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.Serialization;
using Actors.Clustering.Serialization;
using Actors.Runtime.Protocol.Codec;
using Akka.Actor;
using Akka.Configuration;
using Akka.Serialization;

namespace Actors.Tests.Serialization;

/// <summary>Users' own messages: Hyperion makes the types of the allow-list and no other.</summary>
public class FilteredHyperionTests() : AkkaTestKit(ConfigurationFactory.ParseString(Hocon).WithFallback(NodeConfiguration.Reference))
{
    private const string Hocon = """
        actors.serialization.assemblies = ["Actors.Tests"]
        akka { actor.provider = local, extensions = [], test.timefactor = 2 }
        """;

    [Fact]
    public void Messages_of_a_named_assembly_come_back_equal()
    {
        var sent = new Candidate("svc", 0.1, [1, 2, 3], new() { ["gamma"] = [0.5, 1.5] }, [DayOfWeek.Monday]);

        var serializer = Sys.Serialization.FindSerializerFor(sent);
        var received = serializer.FromBinary<Candidate>(serializer.ToBinary(sent));

        Assert.IsType<FilteredHyperionSerializer>(serializer);
        Assert.Equal((sent.Name, sent.Score), (received.Name, received.Score));
        Assert.Equal(sent.Folds, received.Folds);
        Assert.Equal(sent.Grid["gamma"], received.Grid["gamma"]);
        Assert.Equal<DayOfWeek>(sent.Days, received.Days);
    }

    [Fact]
    public void References_to_actors_may_be_in_messages()
    {
        var serializer = Sys.Serialization.FindSerializerFor(new Asked(TestActor));

        var received = serializer.FromBinary<Asked>(serializer.ToBinary(new Asked(TestActor)));
        received.By.Tell("answer");

        ExpectMsg("answer");
    }

    [Fact]
    public void A_type_outside_of_the_list_is_refused_with_a_line_in_the_log_and_never_made()
    {
        byte[] bytes = Unfiltered().ToBinary(new Holder(new ProcessStartInfo("touch", "/tmp/never")));
        var serializer = Sys.Serialization.FindSerializerFor(new object());

        EventFilter.Warning(contains: nameof(ProcessStartInfo)).ExpectOne(() =>
        {
            var error = Assert.Throws<SerializationException>(() => serializer.FromBinary<Holder>(bytes));
            Assert.Contains("actors.serialization.assemblies", error.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_delegate_is_refused()
    {
        Func<int, int> inc = static x => x + 1;
        byte[] bytes = Unfiltered().ToBinary(new Holder(inc));
        var serializer = Sys.Serialization.FindSerializerFor(new object());

        EventFilter.Warning(contains: "was refused").ExpectOne(() => Assert.Throws<SerializationException>(() => serializer.FromBinary<Holder>(bytes)));
    }

    [Fact]
    public void Sending_what_others_would_refuse_is_an_error_here()
    {
        var serializer = Sys.Serialization.FindSerializerFor(new object());

        var error = Assert.Throws<SerializationException>(() => serializer.ToBinary(new FileInfo("/tmp/x")));

        Assert.Contains(nameof(FileInfo), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Akkas_JSON_which_makes_any_type_is_off()
    {
        byte[] json = """{"$type":"System.Diagnostics.ProcessStartInfo, System.Diagnostics.Process","FileName":"touch"}"""u8.ToArray();

        EventFilter.Warning(contains: "it is JSON").ExpectOne(() =>
        {
            Assert.Throws<SerializationException>(() => { Sys.Serialization.Deserialize(json, 1, typeof(ProcessStartInfo)); });
        });
    }

    [Theory]
    [InlineData(typeof(int), true)]
    [InlineData(typeof(List<Dictionary<string, int[,]>>), true)]
    [InlineData(typeof(ImmutableList<Guid?>), true)]
    [InlineData(typeof(ByteSize), true)]
    [InlineData(typeof(Candidate[]), true)]
    [InlineData(typeof(FileInfo), false)]
    [InlineData(typeof(FileInfo[]), false)]
    [InlineData(typeof(List<FileInfo>), false)]
    [InlineData(typeof(Func<int>), false)]
    [InlineData(typeof(ActorSystem), false)]
    [InlineData(typeof(TypePolicy), false)]
    public void Every_part_of_a_type_has_to_be_allowed(Type type, bool isAllowed)
    {
        var filter = new HyperionTypeFilter(new TypePolicy(typeof(Candidate).Assembly));

        Assert.Equal(isAllowed, filter.IsAllowed(type.AssemblyQualifiedName!));
        Assert.Equal(isAllowed, filter.IsAllowed(type.AssemblyQualifiedName!)); // from memory
    }

    [Theory]
    [InlineData("")]
    [InlineData("[[[")]
    [InlineData("System.Int32*, System.Private.CoreLib")]
    [InlineData("No.Such.Type, Actors.Tests")]
    [InlineData("No.Such.Type, No.Such.Assembly")]
    public void Names_of_no_type_are_refused(string name) =>
        Assert.False(new HyperionTypeFilter(new TypePolicy(typeof(Candidate).Assembly)).IsAllowed(name));

    [Fact]
    public void An_assembly_that_is_not_there_is_an_error_of_the_configuration()
    {
        var settings = ClusterSettings.From(ConfigurationFactory.ParseString("""actors.serialization.assemblies = ["No.Such.Assembly"]"""));

        var error = Assert.Throws<ConfigurationException>(() => AllowedTypes.AssembliesOf(settings).ToList());

        Assert.Contains("No.Such.Assembly", error.Message, StringComparison.Ordinal);
    }

    /// <summary>What an attacker would use.</summary>
    private HyperionSerializer Unfiltered() => new((ExtendedActorSystem)Sys, HyperionSerializerSettings.Default.WithDisallowUnsafeType(false));

    private sealed record Candidate(string Name, double Score, int[] Folds, Dictionary<string, List<double>> Grid, ImmutableArray<DayOfWeek> Days);

    private sealed record Asked(IActorRef By);

    private sealed record Holder(object Value);
}
