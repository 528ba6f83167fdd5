using System.Collections.Frozen;
using System.Collections.Immutable;
using Actors.Arrays.Blocks;
using Actors.Frames;
using Actors.Graph.Calls;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>The codecs of this system's types that are more, or less, than their fields.</summary>
internal static class SystemCodecs
{
    private static readonly FrozenDictionary<Type, TypeCodec> s_codecs = All().ToFrozenDictionary(c => c.ValueType);

    private static readonly Dictionary<Type, Type> s_generic = new()
    {
        [typeof(Block<>)] = typeof(BlockCodec<>),
        [typeof(VirtualBlock<>)] = typeof(VirtualBlockCodec<>),
        [typeof(Column<>)] = typeof(ColumnCodec<>),
    };

    public static TypeCodec? Find(Type type) =>
        s_codecs.TryGetValue(type, out TypeCodec? codec) ? codec
        : type.IsConstructedGenericType && s_generic.TryGetValue(type.GetGenericTypeDefinition(), out Type? generic) && HasCodec(type.GetGenericArguments()[0], generic)
            ? Codecs.Construct(generic, type.GetGenericArguments())
        : null;

    /// <summary>There are chunks and columns of some types only.</summary>
    private static bool HasCodec(Type element, Type codec) => codec == typeof(ColumnCodec<>)
        ? ColumnTypes.OfClr(element) is not (null or ColumnType.Bool or ColumnType.String)
        : Array.Exists(Enum.GetValues<ElementKind>(), k => k.ClrType() == element);

    private static IEnumerable<TypeCodec> All() =>
    [
        new LambdaCodec<TaskKey>((w, v) => w.WriteKey(v), r => r.ReadKey()),
        new LambdaCodec<TaskGroup>((w, v) => w.WriteGroup(v), r => r.ReadGroup()),
        new LambdaCodec<WorkerId>((w, v) => w.WriteName(v.Name), r => new WorkerId(r.ReadName()!)),
        new LambdaCodec<ClientId>((w, v) => w.WriteName(v.Name), r => new ClientId(r.ReadName()!)),
        new LambdaCodec<UserFunction>((w, v) => w.WriteString(v.Name), r => r.ReadKnown(r.Policy.Functions, static name => string.IsNullOrWhiteSpace(name) ? throw new WireFormatException("A function has no name.") : new UserFunction(name))),
        new LambdaCodec<Client>(WriteClient, ReadClient),
        new LambdaCodec<TaskFailure>(WriteFailure, ReadFailure),
        new LambdaCodec<TaskAnnotations>(WriteAnnotations, ReadAnnotations),
        new GraphCodec(),
        new TableCodec(),
        new StringColumnCodec(),
        new BoolColumnCodec(),
    ];

    /// <summary>A client that a function has captured is the one of its task where it runs.</summary>
    private static void WriteClient(WireWriter writer, Client client)
    {
        if (!writer.AllowsCode)
        {
            throw new NotTransferableException("A Client cannot be sent to another process: it belongs to this process. Tasks have one of their own: CurrentTask.Client.");
        }

        writer.WriteByte(0);
    }

    private static Client ReadClient(WireReader reader) =>
        reader.ReadByte() == 0 && reader.Policy.ClientHere is { } here ? here() : throw new WireFormatException("A client was received where there is none.");

    private static void WriteFailure(WireWriter writer, TaskFailure failure)
    {
        writer.WriteKey(failure.Key);
        writer.WriteValue(failure.Exception);
        writer.WriteString(failure.Arguments);
        writer.WriteString(failure.Worker);
        writer.WriteString(failure.RemoteStack);
    }

    private static TaskFailure ReadFailure(WireReader reader)
    {
        TaskKey key = reader.ReadKey();
        Exception exception = reader.ReadValue<Exception>() ?? throw new WireFormatException($"The failure of {key} has no exception.");
        return new TaskFailure(key, exception, reader.ReadText(), reader.ReadString()) { RemoteStack = reader.ReadText() };
    }

    private static void WriteAnnotations(WireWriter writer, TaskAnnotations annotations)
    {
        writer.WriteInteger(annotations.Priority);
        writer.WriteInteger(annotations.Retries);
        writer.WriteBool(annotations.IsProducer);
        writer.WriteBool(annotations.AllowOtherWorkers);
        writer.WriteCount(annotations.Resources.Count);
        foreach ((string name, double amount) in annotations.Resources)
        {
            writer.WriteString(name);
            writer.WritePlain(amount);
        }

        writer.WriteList(annotations.Workers.IsDefault ? [] : annotations.Workers);
    }

    private static TaskAnnotations ReadAnnotations(WireReader reader)
    {
        int priority = reader.ReadInt32(), retries = reader.ReadInt32();
        bool isProducer = reader.ReadBool(), allowOthers = reader.ReadBool();
        int count = reader.ReadCount(9);
        var resources = ImmutableSortedDictionary<string, double>.Empty;
        for (int i = 0; i < count; i++)
        {
            resources = resources.SetItem(reader.ReadText(), reader.ReadPlain<double>());
        }

        return new TaskAnnotations
        {
            Priority = priority,
            Retries = retries,
            IsProducer = isProducer,
            AllowOtherWorkers = allowOthers,
            Resources = resources,
            Workers = [.. WireReader.Required(reader.ReadList<string>(), "the workers of a task")],
        };
    }
}
