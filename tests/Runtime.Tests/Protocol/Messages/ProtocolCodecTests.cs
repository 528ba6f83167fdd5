using Actors.Graph.Calls;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Tests.Protocol.Codec;

namespace Actors.Runtime.Tests.Protocol.Messages;

public class ProtocolCodecTests
{
    /// <summary>What stays in the process of the coordinator: its host makes it, or uses it up.</summary>
    private static readonly Type[] s_local =
        [typeof(SchedulerTick), typeof(CoordinatorTookOver), typeof(ClientNotReached), typeof(ToWorker), typeof(ToClient), typeof(KeepFact)];

    internal static ProtocolCodec Codec { get; } = new(WireTests.Policy, acceptsCode: true);

    [Fact]
    public void Every_message_comes_back_as_it_was()
    {
        foreach (object message in MessageSamples.All())
        {
            object back = Codec.Decode(Codec.Encode(message));
            Assert.Null(message is WorkerCommand command ? Differ(command, (WorkerCommand)back) : Difference.Of(message, back));
        }
    }

    [Fact]
    public void No_message_is_without_a_number_or_a_sample()
    {
        Type[] bases = [typeof(SchedulerStimulus), typeof(SchedulerEffect), typeof(ProcessMessage)];
        Type[] messages =
        [
            .. typeof(ProtocolCodec).Assembly.GetTypes().Where(t => !t.IsAbstract && Array.Exists(bases, b => b.IsAssignableFrom(t))).Except(s_local),
            typeof(WorkerCommand), typeof(ClientUpdate),
        ];
        Assert.Equal(messages.Select(t => t.Name).Order(), ProtocolCodec.MessageTypes.Select(t => t.Name).Order());
        Assert.Equal(messages.Select(t => t.Name).Order(), MessageSamples.All().Select(m => m.GetType().Name).Distinct().Order());
    }

    [Fact]
    public void The_sample_of_each_message_has_something_in_each_of_its_parts()
    {
        foreach (IGrouping<Type, object> samples in MessageSamples.All().GroupBy(m => m.GetType()))
        {
            foreach (System.Reflection.FieldInfo field in FieldLayout.Of(samples.Key))
            {
                object? nothing = field.FieldType.IsValueType ? Activator.CreateInstance(field.FieldType) : null;
                Assert.True(
                    field.Name is "<Number>k__BackingField" or "<Said>k__BackingField" or "<After>k__BackingField" or "<Worker>k__BackingField"
                        or "<Timeout>k__BackingField" or "<Settled>k__BackingField" || samples.Any(s => !Equals(field.GetValue(s), nothing)),
                    $"{samples.Key.Name} has no sample with a {field.Name}.");
            }
        }
    }

    [Fact]
    public void Messages_of_another_version_or_kind_are_refused_by_name()
    {
        byte[] body = Codec.Encode(new WorkerPaused(new WorkerId("w"), true)).Body.ToArray();
        body[0] = 9;
        string message = Assert.Throws<WireFormatException>(() => Codec.Decode(body, 0)).Message;
        Assert.Contains("version 9", message, StringComparison.Ordinal);
        Assert.Contains($"version {ProtocolCodec.Version}", message, StringComparison.Ordinal);

        body[0] = ProtocolCodec.Version;
        body[1] = 255;
        Assert.Contains("kind 255", Assert.Throws<WireFormatException>(() => Codec.Decode(body, 0)).Message, StringComparison.Ordinal);
        Assert.Contains("left over", Assert.Throws<WireFormatException>(() => Codec.Decode((byte[])[.. Codec.Encode(new ListDatasets(new ClientId("c"), 1)).Body.Span, 0], 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Codec.Encode(new SchedulerTick()));
    }

    [Fact]
    public void Kernels_are_taken_from_those_only_who_may_send_code()
    {
        var values = new ProtocolCodec(WireTests.Policy, acceptsCode: false);
        foreach (object message in MessageSamples.All())
        {
            EncodedMessage encoded = Codec.Encode(message);
            bool hasCode = message is SubmitGraph or ClientAnnounced or PublishDataset { Graphs.Count: > 0 } or CoordinationBeat or SpawnActor or CallActor or CoordinationReply { Call: not null } or WorkerCommand { Run.Count: > 0 };
            if (hasCode)
            {
                Assert.Contains("may not send code", Assert.Throws<WireFormatException>(() => values.Decode(encoded)).Message, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(message.GetType(), values.Decode(encoded).GetType());
            }
        }
    }

    [Fact]
    public void The_form_of_messages_belongs_to_their_version()
    {
        // When this differs, a part of a message has been added, taken away or changed: raise the version unless it was never released.
        string form = string.Join(
            "\n",
            ProtocolCodec.MessageTypes.SelectMany(Parts).Distinct().Select(t => $"{t}: {string.Join(", ", FieldLayout.Of(t).Select(f => $"{f.Name} {f.FieldType}"))}").Order(StringComparer.Ordinal));
        Assert.Equal(
            (1, "d47a2ded69006ced"),
            (ProtocolCodec.Version, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(form)))[..16]));

        static IEnumerable<Type> Parts(Type type) =>
            type.Namespace != typeof(WorkerCommand).Namespace && type.Namespace != typeof(ProcessMessage).Namespace ? []
            : type.IsEnum ? [type]
            : FieldLayout.Of(type).SelectMany(f => f.FieldType.IsGenericType ? f.FieldType.GetGenericArguments() : [f.FieldType]).Where(t => t != type).SelectMany(Parts).Prepend(type);
    }

    [Fact]
    public void Types_that_were_not_named_are_not_made_in_messages()
    {
        EncodedMessage message = Codec.Encode(new SetVariable(new ClientId("c"), 1, "v", new Carried(new CodecSamples.Person("Ann", 1), [])));
        var stranger = new ProtocolCodec(new TypePolicy(), acceptsCode: true);
        Assert.Contains("Transferable", Assert.Throws<WireFormatException>(() => stranger.Decode(message)).Message, StringComparison.Ordinal);

        // Whose functions are taken may also say what they give.
        Assert.IsType<WorkerCommand>(stranger.Decode(Codec.Encode(MessageSamples.All().OfType<WorkerCommand>().First(c => c.Run.Count > 0))));
        Assert.IsType<SetVariable>(stranger.Decode(message));
    }

    [Fact]
    public void Values_beside_kernels_hold_no_code()
    {
        Func<int> code = static () => 1;
        Assert.Contains("code", Assert.Throws<NotTransferableException>(() => Codec.Encode(new SetVariable(new ClientId("c"), 1, "v", new Carried(code, [])))).Message, StringComparison.Ordinal);
        Assert.Equal("[1]", Assert.Throws<NotTransferableException>(() => Codec.Encode(new SetVariable(new ClientId("c"), 1, "v", new Carried(new object[] { 1, code }, [])))).Path);
    }

    [Fact]
    public void What_a_kernel_has_captured_and_cannot_travel_is_named_with_its_path()
    {
        using var stream = new MemoryStream();
        TaskGraph graph = LengthOf(stream);

        var error = Assert.Throws<NotTransferableException>(() => Codec.Encode(MessageSamples.Command(graph)));
        Assert.Equal("closure.stream", error.Path);
        error = Assert.Throws<NotTransferableException>(() => Codec.Encode(new SubmitGraph(new ClientId("c"), 1, graph, SubmitOptions.Default)));
        Assert.Equal("closure.stream", error.Path);

        // A writer is as good as new after that.
        Assert.IsType<ListDatasets>(Codec.Decode(Codec.Encode(new ListDatasets(new ClientId("c"), 1))));
    }

    [Fact]
    public void What_many_tasks_share_is_sent_once()
    {
        byte[] shared = new byte[4000];
        var kernel = new ValueKernel("value", shared);
        var builder = new TaskGraphBuilder();
        for (int i = 0; i < 100; i++)
        {
            builder.AddOutput(builder.Add(TaskGroup.Calls("f", 7).Key(i), kernel, Array.Empty<int>()));
        }

        TaskGraph graph = builder.Build();
        EncodedMessage message = Codec.Encode(MessageSamples.Command(graph));
        Assert.InRange(message.ByteSize, 4000, 4000 + (100 * 20) + 1000);
        var command = (WorkerCommand)Codec.Decode(message);
        Assert.Single(command.Run.Select(a => a.Graph.Kernel(a.Id)).Distinct<object?>(ReferenceEqualityComparer.Instance));
        Assert.Single(command.Run.Select(a => a.Graph).Distinct());
    }

    private static TaskGraph LengthOf(Stream stream)
    {
        var builder = new TaskGraphBuilder();
        builder.AddOutput(builder.Add(TaskKey.Named("t"), new Call0Kernel<long>(new UserFunction("length"), () => stream.Length), Array.Empty<int>()));
        return builder.Build();
    }

    /// <summary>An order's tasks stand in other graphs when they arrive; the tasks are the same.</summary>
    private static string? Differ(WorkerCommand left, WorkerCommand right)
    {
        Assert.Equal(left.Run.Count, right.Run.Count);
        foreach ((Assignment a, Assignment b) in left.Run.Zip(right.Run))
        {
            Assert.Equal(a with { Graph = null!, Id = 0 }, b with { Graph = null!, Id = 0 });
            Assert.Equal(a.Key, b.Key);
            Assert.Equal(a.Graph.Task(a.Id).Inputs.ToArray(), b.Graph.Task(b.Id).Inputs.ToArray());
            if (Difference.Of(a.Graph.Kernel(a.Id), b.Graph.Kernel(b.Id)) is { } difference)
            {
                return difference;
            }
        }

        return Difference.Of(left with { Run = [] }, right with { Run = [] });
    }
}
