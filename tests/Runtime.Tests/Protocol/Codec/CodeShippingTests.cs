using System.Reflection;
using System.Reflection.Emit;
using Actors.Graph.Calls;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Runtime.Tests.Protocol.Codec;

public sealed class CodeShippingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-code").FullName;
    private readonly ProtocolCodec _sender = new(new TypePolicy(), acceptsCode: true);
    private readonly ProtocolCodec _receiver = new(new TypePolicy { Code = new CodeStore() }, acceptsCode: true);
    private readonly List<object> _handled = [];
    private readonly Queue<AssemblyAsked> _asked = new();
    private readonly List<string> _dropped = [];
    private readonly CodeGate<EncodedMessage> _gate;

    public CodeShippingTests()
    {
        _gate = new CodeGate<EncodedMessage>(_receiver.Policy, m => _handled.Add(_receiver.Decode(m)), m => m, _asked.Enqueue, _dropped.Add);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_process_that_lacks_a_library_asks_for_it_and_for_what_it_refers_to()
    {
        var library = ShippedLibrary.Make(Path.Combine(_folder, "one"), factor: 2);
        _gate.Receive(_sender.Encode(Command(library.Times)));
        _gate.Receive(_sender.Encode(new WorkerCommand(1, 2)));
        Assert.Empty(_handled);
        Assert.Equal(2, _gate.Held);

        Assert.Equal("Shipped.Library", Answer().Assembly.Name);
        Assert.Empty(_handled);
        Assert.Equal("Shipped.Factors", Answer().Assembly.Name);

        Assert.Equal([1L, 2L], _handled.Cast<WorkerCommand>().Select(c => c.Sequence));
        Assert.Equal(42, Run(_handled[0], 21));
        Assert.Empty(_asked);
        Assert.Equal(0, _gate.Held);

        // The second time it is here.
        _gate.Receive(_sender.Encode(Command(library.Times)));
        Assert.Equal(3, _handled.Count);
    }

    [Fact]
    public void Two_builds_of_one_library_are_there_at_a_time()
    {
        foreach (int factor in new[] { 2, 3 })
        {
            _gate.Receive(_sender.Encode(Command(ShippedLibrary.Make(Path.Combine(_folder, $"{factor}"), factor).Times)));
            Answer();
            Answer();
        }

        Assert.Equal([20, 30], _handled.Select(command => Run(command, 10)));
    }

    [Fact]
    public void What_was_received_can_be_handed_on()
    {
        var library = ShippedLibrary.Make(Path.Combine(_folder, "one"), factor: 5);
        _gate.Receive(_sender.Encode(Command(library.Times)));
        Answer();
        Answer();
        var kernel = (Call1Kernel<int, int>)((WorkerCommand)_handled[0]).Run[0].Graph.Kernel(0)!;

        // A task of the receiver submits the function it was itself given, to a third process.
        EncodedMessage message = _receiver.Encode(Command(kernel.Target));
        var third = new ProtocolCodec(new TypePolicy { Code = new CodeStore() }, acceptsCode: true);
        object? command = null;
        var asked = new Queue<AssemblyAsked>();
        var gate = new CodeGate<EncodedMessage>(third.Policy, m => command = third.Decode(m), m => m, asked.Enqueue, Assert.Fail);
        gate.Receive(message);
        while (asked.TryDequeue(out AssemblyAsked? next))
        {
            gate.Receive(CodeSource.Answer(next, _receiver.Policy));
        }

        Assert.Equal(50, Run(command!, 10));
    }

    [Fact]
    public void What_is_not_what_was_asked_for_is_refused()
    {
        var library = ShippedLibrary.Make(Path.Combine(_folder, "one"), factor: 2);
        var other = ShippedLibrary.Make(Path.Combine(_folder, "other"), factor: 3);
        _gate.Receive(_sender.Encode(Command(library.Times)));
        AssemblySent right = CodeSource.Answer(_asked.Dequeue(), _sender.Policy);

        byte[] changed = [.. right.Content!];
        changed[^1] ^= 1;
        Assert.Contains("SHA-256", Refused(right with { Content = changed }), StringComparison.Ordinal);
        Assert.Contains("SHA-256", Refused(right with { Content = File.ReadAllBytes(other.File) }), StringComparison.Ordinal);
        Assert.Contains("because", Refused(right with { Content = null, Reason = "because" }), StringComparison.Ordinal);
        Assert.Contains("without being asked", Assert.Throws<WireFormatException>(() => _gate.Receive(right with { Assembly = right.Assembly with { Name = "Other" } })).Message, StringComparison.Ordinal);
        Assert.Null(_receiver.Policy.Code!.Find(right.Assembly.Name, right.Assembly.Version));

        string Refused(AssemblySent sent)
        {
            var store = new CodeStore();
            return Assert.Throws<WireFormatException>(() => store.Add(right.Assembly, sent)).Message;
        }
    }

    [Fact]
    public void Only_what_was_referred_to_is_handed_out()
    {
        AssemblyBuild own = KnownAssembly.Of(typeof(CodeShippingTests).Assembly).Build;
        AssemblySent sent = CodeSource.Answer(new AssemblyAsked(own), new TypePolicy());
        Assert.Null(sent.Content);
        Assert.Contains("never referred to", sent.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_a_file_that_has_changed_since_is_dropped_and_refused_from_then_on()
    {
        var library = ShippedLibrary.Make(Path.Combine(_folder, "one"), factor: 2);
        var other = ShippedLibrary.Make(Path.Combine(_folder, "other"), factor: 3);
        EncodedMessage message = _sender.Encode(Command(library.Times));
        File.Delete(library.File);
        File.Copy(other.File, library.File);
        _gate.Receive(message);
        _gate.Receive(_sender.Encode(new WorkerCommand(1, 2)));
        _gate.Receive(message);
        Assert.Equal(3, _gate.Held);

        AssemblySent sent = Answer();

        Assert.Null(sent.Content);
        Assert.Contains("has changed since it was loaded", sent.Reason, StringComparison.Ordinal);
        Assert.Equal(2, Assert.IsType<WorkerCommand>(Assert.Single(_handled)).Sequence);
        Assert.Equal(0, _gate.Held);
        Assert.Equal(2, _dropped.Count);
        Assert.All(_dropped, d => Assert.Contains("has changed since it was loaded", d, StringComparison.Ordinal));
        Assert.Contains(
            "has changed since it was loaded", Assert.Throws<NotTransferableException>(() => _sender.Encode(Command(library.Times))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_other_bytes_of_the_same_build_is_not_sent()
    {
        var library = ShippedLibrary.Make(Path.Combine(_folder, "one"), factor: 2);
        EncodedMessage message = _sender.Encode(Command(library.Times));
        byte[] file = File.ReadAllBytes(library.File);
        File.Delete(library.File);
        File.WriteAllBytes(library.File, [.. file, 0]);
        _gate.Receive(message);

        Assert.Contains("has changed since it was first referred to", Answer().Reason, StringComparison.Ordinal);
        Assert.Empty(_handled);
    }

    [Fact]
    public void Code_without_a_file_is_refused_when_it_is_submitted()
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Made.Just.Now"), AssemblyBuilderAccess.Run);
        TypeBuilder type = assembly.DefineDynamicModule("m").DefineType("Made", TypeAttributes.Public);
        MethodBuilder method = type.DefineMethod("Same", MethodAttributes.Public | MethodAttributes.Static, typeof(int), [typeof(int)]);
        ILGenerator il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ret);
        var same = type.CreateType().GetMethod("Same")!.CreateDelegate<Func<int, int>>();
        Assert.Contains("without a file", Assert.Throws<NotTransferableException>(() => _sender.Encode(Command(same))).Message, StringComparison.Ordinal);

        var compiled = System.Linq.Expressions.Expression.Lambda<Func<int, int>>(
            System.Linq.Expressions.Expression.Constant(1), System.Linq.Expressions.Expression.Parameter(typeof(int))).Compile();
        Assert.Throws<NotTransferableException>(() => _sender.Encode(Command(compiled)));
    }

    private static WorkerCommand Command(Func<int, int> function)
    {
        var builder = new TaskGraphBuilder();
        int task = builder.Add(TaskKey.Named("task"), new Call1Kernel<int, int>(new UserFunction("f"), function, new Slot<int>(0)), [builder.AddExternal(TaskKey.Named("input"))]);
        builder.AddOutput(task);
        return new WorkerCommand(1, 1) { Run = [new Assignment(builder.Build(), task, new Attempt(1, 1), 1, default, 0, 0)] };
    }

    private static int Run(object command, int argument) => (int)((WorkerCommand)command).Run[0].Graph.Kernel(0)!.Run([argument], KernelContext.Detached)!;

    /// <summary>The sender answers what the receiver has asked, by messages.</summary>
    private AssemblySent Answer()
    {
        var asked = (AssemblyAsked)_sender.Decode(_receiver.Encode(_asked.Dequeue()));
        var sent = (AssemblySent)_receiver.Decode(_sender.Encode(CodeSource.Answer(asked, _sender.Policy)));
        _gate.Receive(sent);
        return sent;
    }
}
