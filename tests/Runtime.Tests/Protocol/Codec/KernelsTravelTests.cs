using System.Reflection;
using Actors.Arrays;
using Actors.Arrays.Blocks;
using Actors.Frames;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Graph.Tests.Frames;
using Xunit.Sdk;

namespace Actors.Runtime.Tests.Protocol.Codec;

/// <summary>
/// All tests of arrays and frames compute with kernels that were sent, and each value that they keep is sent too. Here it is looked whether
/// there was one of each kind. Runs after all others; alone, it runs those others until it has seen enough.
/// </summary>
[Collection(Last)]
[CollectionDefinition(Last, DisableParallelization = true)]
public class KernelsTravelTests
{
    private const string Last = "kernels that were sent";

    [Fact]
    public async Task Kernels_of_every_kind_were_sent_and_run()
    {
        Type[] kernels = [.. typeof(Kernel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Kernel)) && !t.IsAbstract)];
        Delayeds();
        Frames();
        await UnknownSizes();
        await RunUntil(() => !kernels.Except(SentKernels.Types).Any());
        Assert.Equal("", string.Join(", ", kernels.Except(SentKernels.Types).Select(t => t.FullName).Order()));
    }

    [Fact]
    public async Task Values_that_hold_chunks_were_sent_whatever_their_kind()
    {
        Type[] holders =
        [
            .. typeof(IHoldsBuffers).Assembly.GetTypes().Where(t => typeof(IHoldsBuffers).IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false } && t != typeof(VirtualBlock<>)),
        ];
        await RunUntil(() => !holders.Except(Seen()).Any());
        Assert.Equal("", string.Join(", ", holders.Except(Seen()).Select(t => t.FullName).Order()));

        static IEnumerable<Type> Seen() => TransferAudit.Seen.Keys.Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t);
    }

    /// <summary>Calls of functions, with what they may have captured or be given.</summary>
    private static void Delayeds()
    {
        int captured = 5;
        Delayed<int> one = Delayed.Call(() => captured);
        Delayed<int> two = Delayed.Call((a, b) => a + b, one, 2), three = Delayed.Call(static (a, b, c) => a + b + c, one, two, 3);
        Assert.Equal(15 + 1, Evaluator.Compute(Delayed.Call(static (int a, int b, int c, int d, int e, int f) => a + b + c + d + e + f, 1, 2, 3, 4, 5, 1)));
        Assert.Equal("given", Evaluator.Compute(Delayed.Value("given")));
        Assert.Equal(6, Evaluator.Compute(Delayed.Lift(async (int x) => await Task.FromResult(x + 1))(one)));
        Assert.Equal([5, 7], Evaluator.Compute(Delayed.All(one, two)));
        Assert.Equal(12, Evaluator.Compute(Delayed.Call((List<int> items) => items.Sum(), new List<Delayed<int>> { one, two })));
        Assert.Equal(12, Evaluator.Compute(Delayed.Call((Dictionary<string, int> items) => items.Values.Sum(), new Dictionary<string, Delayed<int>> { ["one"] = one, ["two"] = two })));
        Assert.Equal(12, Evaluator.Compute(Delayed.Sum(Delayed.Split<int>(Delayed.All(one, two), 2))));
        Assert.Equal(5 + 7 + 15 + 10, Evaluator.Compute(Delayed.Sum([one, two, three, Delayed.Call(static (a, b, c, d) => a + b + c + d, 1, 2, 3, 4)])));
    }

    /// <summary>What the tests of frames that run here leave out.</summary>
    private static void Frames()
    {
        DataFrame frame = Sample.Frame();
        frame["one"] = 1.0;
        frame = frame.Rename("fare", "price");
        Table head = Evaluator.Compute(frame[frame["tip"] > frame["tip"].Mean()].Head(2));
        Assert.Equal([2.0, 4.0], Sample.Values(head["tip"]).Cast<double>());
        Assert.Equal([1.0, 1.0], Sample.Values(head["one"]).Cast<double>());
        Assert.Equal(3, Evaluator.Compute(Sample.Frame(1).Head(3)).RowCount);
        Assert.Equal(2, Evaluator.Compute(Sample.Frame().Tail(2)).RowCount);
    }

    /// <summary>Chunks whose sizes are known when they are there.</summary>
    private static async Task UnknownSizes()
    {
        ChunkedArray<long> x = ChunkedArray.Arange(0L, 20L, 1L, chunks: 6);
        ChunkedArray<long> known = await x[x > 4L].ComputeChunkSizesAsync(Evaluator.Client);
        Assert.Equal(15, known.Shape[0]);
        Assert.Equal(5, Evaluator.Compute<System.Numerics.Tensors.Tensor<long>>(known)[0]);
    }

    /// <summary>Runs other tests, one after the other, until something is so.</summary>
    private static async Task RunUntil(Func<bool> isEnough)
    {
        IEnumerable<Type> classes = typeof(Evaluator).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsGenericType: false } && t.Namespace?.StartsWith("Actors.Graph.Tests.", StringComparison.Ordinal) == true)
            .OrderBy(t => t.FullName, StringComparer.Ordinal);
        foreach (MethodInfo test in classes.SelectMany(t => t.GetMethods()).Where(m => m.IsDefined(typeof(FactAttribute))))
        {
            foreach (object?[]? arguments in test.IsDefined(typeof(TheoryAttribute)) ? test.GetCustomAttributes<DataAttribute>().SelectMany(d => d.GetData(test)) : [null])
            {
                if (isEnough())
                {
                    return;
                }

                object? instance = test.IsStatic ? null : Activator.CreateInstance(test.DeclaringType!);
                try
                {
                    if (test.Invoke(instance, arguments) is Task task)
                    {
                        await task;
                    }
                }
                catch (TargetInvocationException)
                {
                    // It is skipped, or fails, for a reason of its own, and says so where it is run itself.
                }
                finally
                {
                    (instance as IDisposable)?.Dispose();
                }
            }
        }
    }
}
