using System.Reflection;
using Actors.Arrays.Blocks;
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
        Assert.Equal(5 + 7 + 15 + 10, Evaluator.Compute(Delayed.Sum([one, two, three, Delayed.Call(static (a, b, c, d) => a + b + c + d, 1, 2, 3, 4)])));
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
                catch (TargetInvocationException e) when (e.InnerException is Xunit.SkipException)
                {
                    // It has its own reason, and says it where it is run itself.
                }
                finally
                {
                    (instance as IDisposable)?.Dispose();
                }
            }
        }
    }
}
