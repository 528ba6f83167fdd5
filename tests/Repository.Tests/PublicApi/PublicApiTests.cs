using System.Reflection;
using System.Xml.Linq;

namespace Actors.Repository.Tests.PublicApi;

/// <summary>Each assembly of src against the PublicApi.txt beside its project, so that a change of the surface shows in review.</summary>
public class PublicApiTests
{
    private const string Accept = "ACTORS_ACCEPT_PUBLIC_API";

    public static TheoryData<string> Projects() => new(RepositoryFiles.Projects("src"));

    [SkippableTheory]
    [MemberData(nameof(Projects))]
    public void Public_api_is_the_reviewed_one(string project)
    {
        var definition = XDocument.Load(RepositoryFiles.Full(project));
        var assembly = Assembly.Load(definition.Descendants("AssemblyName").Single().Value);
        var now = ApiText.Of(assembly);
        Skip.If(
            now.Length == 0 && definition.Descendants("UsesAkka").Any(),
            $"{project} has no content here: the NuGet sources in use do not carry Akka.NET.");

        var path = Path.GetDirectoryName(project)!.Replace('\\', '/') + "/PublicApi.txt";
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(RepositoryFiles.Full(path), now);
            return;
        }

        var reviewed = File.Exists(RepositoryFiles.Full(path)) ? RepositoryFiles.Read(path).ReplaceLineEndings("\n") : "";
        var changes = LineDiff.Of(reviewed, now);
        Assert.True(
            changes.Count == 0,
            $"The public API of {assembly.GetName().Name} differs from {path}:\n{string.Join('\n', changes)}\n\n"
            + $"If that is meant, run `{Accept}=1 dotnet test tests/Repository.Tests` and commit the file.");
    }

    [Fact]
    public void Accepting_is_not_left_on_in_ci() =>
        Assert.False(Environment.GetEnvironmentVariable(Accept) == "1" && Environment.GetEnvironmentVariable("CI") == "true", $"{Accept} is set in CI, where it would accept everything.");
}
