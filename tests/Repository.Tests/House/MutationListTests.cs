using Actors.Mutations;

namespace Actors.Repository.Tests.House;

/// <summary>The list of deliberate faults fits the sources; whether tests catch them tests/Mutations finds out.</summary>
public class MutationListTests
{
    private static readonly IReadOnlyList<Mutation> s_faults = Mutation.Parse(RepositoryFiles.Read(Mutation.List));

    [Fact]
    public void There_are_enough_faults_in_every_part_of_the_cores_and_each_has_a_name()
    {
        Assert.True(s_faults.Count >= 100, $"There are {s_faults.Count} faults; there were more than a hundred.");
        foreach (string part in (string[])["Scheduling/SchedulerState", "Scheduling/Coordination/", "Working/WorkerState", "Coordination/CoordinationSession"])
        {
            int count = s_faults.Count(f => f.File.StartsWith("src/Runtime/" + part, StringComparison.Ordinal));
            Assert.True(count >= 3, $"{count} faults are in {part}.");
        }

        Assert.Empty(s_faults.GroupBy(f => f.Name).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.DoesNotContain(s_faults, f => f.Name.Length == 0 || f.Means.Length == 0);
    }

    [Fact]
    public void Each_fault_changes_one_place_in_the_sources()
    {
        var wrong = new List<string>();
        foreach (Mutation fault in s_faults)
        {
            string source = RepositoryFiles.All.Contains(fault.File) ? RepositoryFiles.Read(fault.File) : "";
            try
            {
                if (fault.In(source) == source)
                {
                    wrong.Add($"{Mutation.List}: the fault '{fault.Name}' changes nothing.");
                }
            }
            catch (FormatException e)
            {
                wrong.Add(e.Message);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("fault: a\nfile: b", "'find:' of the fault 'a' is missing")]
    [InlineData("fault: a\nfile: b\n\nfault: c", "here 'find:' of the fault 'a' should stand")]
    [InlineData("find: b", "here 'fault:' should stand")]
    public void A_list_that_is_none_is_refused(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => Mutation.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a b", "nowhere")]
    [InlineData("c; c;", "more than once")]
    public void Text_that_does_not_stand_there_exactly_once_is_refused(string source, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => new Mutation("n", "f", "c;", "", "m").In(source)).Message, StringComparison.Ordinal);
}
