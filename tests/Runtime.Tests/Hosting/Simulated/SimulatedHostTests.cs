using System.Reflection;

namespace Actors.Runtime.Tests.Hosting.Simulated;

/// <summary>
/// The contract of hosts, kept by the simulated one: each of its tests runs on this thread, between the events of the clusters it
/// starts.
/// </summary>
public sealed class SimulatedHostTests
{
    /// <summary>Tests that a simulated cluster has no part in, and why.</summary>
    private static readonly Dictionary<string, string> s_leftOut = new()
    {
        [nameof(HostContract.Many_threads_compute_on_one_client_at_once)] = "Only one thread simulates.",
        [nameof(HostContract.A_loop_runs_its_body_for_each_item)] = "Its functions go on on threads of their own; hundreds of such waits take longer than the bound.",
        [nameof(HostContract.Results_of_a_loop_do_not_wait_for_the_source)] = "Its source goes on on threads of its own.",
        [nameof(HostContract.A_collected_future_frees_the_result)] = "The collector has no say: when it runs does not follow from a seed.",
        [nameof(HostContract.Inside_a_task_the_default_client_is_its_own_clusters)] = "It tells clusters apart by their clients' names, which are counted for each simulation.",
    };

    public static TheoryData<string, int> Tests
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach ((MethodInfo method, int row, _) in All())
            {
                data.Add(method.Name, row);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void Keeps_the_contract(string name, int row)
    {
        (MethodInfo method, _, object[] arguments) = All().Single(t => t.Method.Name == name && t.Case == row);
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        var contract = new Contract();
        try
        {
            object? result = method.Invoke(contract, arguments);
            if (result is Task test)
            {
                contract.Drive(test);
            }
        }
        finally
        {
            contract.End();
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    [Fact]
    public void What_is_left_out_is_there() => Assert.Empty(s_leftOut.Keys.Except(
        typeof(HostContract).GetMethods().Select(m => m.Name)));

    private static IEnumerable<(MethodInfo Method, int Case, object[] Arguments)> All() =>
        from method in typeof(HostContract).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(m => m.Name, StringComparer.Ordinal)
        where method.GetCustomAttribute<FactAttribute>() is not null && !s_leftOut.ContainsKey(method.Name)
        from row in Rows(method).Select((arguments, row) => (row, arguments))
        select (method, row.row, row.arguments);

    private static object[][] Rows(MethodInfo method)
    {
        object[][] rows = [.. method.GetCustomAttributes<InlineDataAttribute>().SelectMany(d => d.GetData(method))];
        return rows.Length == 0 ? [[]] : rows;
    }

#pragma warning disable xUnit1000 // Its tests are run by the theory above, not by themselves.
    private sealed class Contract : HostContract
#pragma warning restore xUnit1000
    {
        /// <summary>A bound for failures: no test takes that long in virtual time.</summary>
        private static readonly TimeSpan s_long = TimeSpan.FromMinutes(20);

        private readonly List<SimulatedHostUnderTest> _clusters = [];

        public void Drive(Task test)
        {
            while (!test.IsCompleted)
            {
                bool any = false;
                foreach (SimulatedHostUnderTest cluster in _clusters.ToArray())
                {
                    any |= cluster.Step(s_long);
                }

                if (!any && !test.IsCompleted)
                {
                    Assert.Fail($"The test waits for something that never happens.\n{string.Join('\n', _clusters.Select(c => c.Dump()))}");
                }
            }

            test.GetAwaiter().GetResult();
        }

        public void End() => _clusters.ForEach(c => c.End());

        protected override Task<HostUnderTest> StartAsync(LocalClusterOptions options)
        {
            CompleteInline();
            var cluster = new SimulatedHostUnderTest(options);
            _clusters.Add(cluster);
            return Task.FromResult<HostUnderTest>(cluster);
        }
    }
}
