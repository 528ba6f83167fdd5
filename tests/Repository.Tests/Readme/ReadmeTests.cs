namespace Actors.Repository.Tests.Readme;

/// <summary>What README.md shows is compiled, run and compared with what it says.</summary>
[Collection(ConsoleGroup.Name)]
public class ReadmeTests
{
    private const string Fence = "```";

    [Fact]
    public void The_readme_has_a_complete_program() =>
        Assert.True(
            ReadmeProgram.Find(RepositoryFiles.Read("README.md")).Count > 0,
            $"README.md has no block opened by {Fence}csharp program; mark its first program so that it is compiled and run.");

    [Fact]
    public async Task Programs_of_the_readme_run_and_print_what_it_says()
    {
        foreach (var program in ReadmeProgram.Find(RepositoryFiles.Read("README.md")))
        {
            var printed = await program.RunAsync();
            if (program.Output is not null)
            {
                Assert.Equal(Trim(program.Output), Trim(printed));
            }
        }
    }

    [Fact]
    public void Commands_of_the_readme_name_what_exists()
    {
        var missing = ReadmeCommands.Missing(RepositoryFiles.Read("README.md"), path => Path.Exists(RepositoryFiles.Full(path)));

        Assert.Empty(missing);
    }

    [Fact]
    public async Task A_program_of_a_page_prints_what_its_text_block_says()
    {
        var program = Assert.Single(ReadmeProgram.Find($"""
            Some code that is no program:
            {Fence}csharp
            this is no program
            {Fence}
            {Fence}csharp program
            using Actors.Graph.Tasks;
            await Task.Yield();
            Console.WriteLine(TaskKey.Named("total"));
            File.WriteAllText("left-behind.txt", "in a folder of its own");
            {Fence}
            It prints
            {Fence}text
            total
            {Fence}
            """));

        var printed = await program.RunAsync();

        Assert.Equal("total\n", program.Output);
        Assert.Equal(program.Output, printed);
        Assert.False(File.Exists("left-behind.txt"));
    }

    [Fact]
    public async Task A_program_that_does_not_compile_is_named_by_its_line()
    {
        var program = Assert.Single(ReadmeProgram.Find($"""
            {Fence}csharp program
            Console.WriteLine("fine");
            int x = "wrong";
            {Fence}
            """));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(program.RunAsync);

        Assert.Contains("README.md(3,9): error CS0029", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Internals_are_closed_to_a_program_of_a_page()
    {
        var program = new ReadmeProgram("Console.WriteLine(new Actors.Graph.Tasks.TaskKey(null!, 3));", null, 1);

        await Assert.ThrowsAsync<InvalidOperationException>(program.RunAsync);
    }

    [Fact]
    public async Task An_exception_of_a_program_comes_through()
    {
        var program = new ReadmeProgram("throw new NotSupportedException(\"as thrown\");", null, 1);

        var error = await Assert.ThrowsAsync<NotSupportedException>(program.RunAsync);

        Assert.Equal("as thrown", error.Message);
    }

    [Theory]
    [InlineData("dotnet run --project samples/Nowhere", "samples/Nowhere")]
    [InlineData("$ dotnet test Elsewhere.sln", "Elsewhere.sln")]
    [InlineData("dotnet test Actors.sln\n.ci/walk", ".ci/walk")]
    [InlineData("dotnet run -c Release --project samples/Nowhere -- src/not-ours", "samples/Nowhere")]
    public void A_command_that_names_nothing_is_found(string commands, string path)
    {
        var missing = Assert.Single(ReadmeCommands.Missing($"{Fence}sh\n{commands}\n{Fence}", x => x == "Actors.sln"));

        Assert.EndsWith($"and {path} does not exist", missing, StringComparison.Ordinal);
    }

    private static string Trim(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}
