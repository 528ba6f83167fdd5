using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Actors.Repository.Tests.House;

/// <summary>What the repository promises about itself, where a machine can check it.</summary>
public class HouseRuleTests
{
    private static readonly string[] _text =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".json", ".txt", ".yml", ".sh", ".py", ".conf", ".config", ".editorconfig", ""];

    /// <summary>How the files of state machines begin; those may be longer than 450 lines. Add one only for that reason.</summary>
    private static readonly string[] _stateMachines =
    [
        "src/Runtime/Scheduling/SchedulerState.",
        "src/Runtime/Working/WorkerState.",
    ];

    /// <summary>Which projects of src a project of src may reference, directly or not.</summary>
    private static readonly Dictionary<string, string[]> _arrows = new()
    {
        ["Graph"] = [],
        ["Runtime"] = ["Graph"],
        ["Ml"] = ["Graph", "Runtime"],
        ["Dashboard"] = ["Graph", "Runtime"],
        ["Actors"] = ["Graph", "Runtime"],
        ["TestKit"] = ["Graph", "Runtime", "Actors"],
        ["Node"] = ["Graph", "Runtime", "Actors", "Ml", "Dashboard"],
    };

    private static readonly string[] _mayUseAkka = ["Actors", "TestKit", "Node"];

    private static readonly string[] _mayServePages = ["Dashboard", "Node"];

    [Fact]
    public void No_file_names_a_package_registry_or_a_path_of_a_machine()
    {
        // Put together here, so that this file does not name them either.
        string[] banned = ["nuget" + ".org", "/wo" + "rk/", "/ro" + "ot/", "C:" + "\\Users\\"];

        AssertNone(
            from path in RepositoryFiles.All
            where _text.Contains(Path.GetExtension(path)) || path.StartsWith(".ci/", StringComparison.Ordinal)
            from hit in Lines(path)
            from word in banned
            where hit.Text.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{hit.Place}: names {word}");
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = RepositoryFiles.Read("Actors.sln").Replace('\\', '/');

        AssertNone(
            from folder in (string[])["src", "tests", "samples"]
            from project in RepositoryFiles.Projects(folder)
            where !solution.Contains($"\"{project}\"", StringComparison.Ordinal)
            select $"{project} is not in Actors.sln: dotnet sln add {project}");
    }

    [Fact]
    public void Every_project_of_the_solution_exists()
    {
        AssertNone(
            from Match match in Regex.Matches(RepositoryFiles.Read("Actors.sln"), "\"([^\"]+\\.csproj)\"")
            let project = match.Groups[1].Value.Replace('\\', '/')
            where !File.Exists(RepositoryFiles.Full(project))
            select $"Actors.sln names {project}, which is not there");
    }

    [Fact]
    public void Arrows_between_the_projects_of_src_point_one_way()
    {
        AssertNone(
            from project in RepositoryFiles.Projects("src")
            let name = Path.GetFileNameWithoutExtension(project)
            from problem in Arrows(name, XDocument.Load(RepositoryFiles.Full(project)))
            select $"{project}: {problem}");
    }

    [Theory]
    [InlineData("Graph", """<ProjectReference Include="../Runtime/Runtime.csproj" />""", "Graph may not reference Runtime")]
    [InlineData("Runtime", """<PackageReference Include="Akka.Cluster" />""", "only Actors, TestKit, Node may reference Akka.Cluster")]
    [InlineData("Ml", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", "only Dashboard, Node may reference Microsoft.AspNetCore.App")]
    [InlineData("Extra", "", "has no place in the order of the projects")]
    public void A_forbidden_arrow_is_found(string project, string reference, string problem)
    {
        var found = Arrows(project, XDocument.Parse($"<Project><ItemGroup>{reference}</ItemGroup></Project>"));

        Assert.Contains(problem, Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Cores_know_no_host()
    {
        AssertNone(
            from folder in (string[])["src/Runtime/Scheduling", "src/Runtime/Working"]
            from path in RepositoryFiles.CSharp(folder)
            from hit in Code(path)
            where Regex.IsMatch(hit.Text, @"\b(using|Runtime\.|global::).*\bHosting\b")
            select $"{hit.Place}: a core names a host");
    }

    [Fact]
    public void Files_stay_short()
    {
        AssertNone(
            from folder in (string[])["src", "tests", "samples"]
            from path in RepositoryFiles.CSharp(folder)
            where !_stateMachines.Any(start => path.StartsWith(start, StringComparison.Ordinal))
            let lines = File.ReadLines(RepositoryFiles.Full(path)).Count()
            where lines > 450
            select $"{path} has {lines} lines, more than 450: split it by aspect (Type.Aspect.cs)");
    }

    [Fact]
    public void Libraries_do_not_write_to_the_console() =>
        AssertNoCode("src", @"(?<![\w.])Console\.", "a library writes to the console", except: "src/Node/");

    [Fact]
    public void Tests_do_not_sleep() =>
        AssertNoCode("tests", @"\bThread\.Sleep\(|\bTask\.Delay\((?!Timeout\.Infinite|System\.Threading\.Timeout\.Infinite)", "a test sleeps");

    [Theory]
    [InlineData("src", "src/Runtime/Protocol/Codec/ExceptionTypes.cs")]
    [InlineData("tests", "tests/Repository.Tests/")]
    [InlineData("samples", "\0")]
    public void Nothing_is_left_to_do(string folder, string except) =>
        AssertNoCode(folder, @"NotImplementedException|//.*\b(TO" + "DO|FIX" + @"ME|HA" + @"CK)\b", "unfinished work", except);

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("samples")]
    public void No_exception_is_swallowed_without_a_word(string folder)
    {
        AssertNone(
            from path in RepositoryFiles.CSharp(folder)
            where !path.StartsWith("tests/Repository.Tests/", StringComparison.Ordinal)
            from Match match in Regex.Matches(RepositoryFiles.Read(path), @"\bcatch\b[^{};]*\{\s*\}")
            select $"{path}: an empty catch block: {match.Value.ReplaceLineEndings(" ")}");
    }

    private static IEnumerable<string> Arrows(string name, XDocument project)
    {
        if (!_arrows.TryGetValue(name, out var allowed))
        {
            yield return $"{name} has no place in the order of the projects; give it one in {nameof(HouseRuleTests)}";
            yield break;
        }

        foreach (var reference in References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))))
        {
            if (!allowed.Contains(reference))
            {
                yield return $"{name} may not reference {reference}";
            }
        }

        foreach (var package in References(project, "PackageReference").Where(id => id == "Akka" || id.StartsWith("Akka.", StringComparison.Ordinal)))
        {
            if (!_mayUseAkka.Contains(name))
            {
                yield return $"only {string.Join(", ", _mayUseAkka)} may reference {package}";
            }
        }

        foreach (var framework in References(project, "FrameworkReference"))
        {
            if (!_mayServePages.Contains(name))
            {
                yield return $"only {string.Join(", ", _mayServePages)} may reference {framework}";
            }
        }
    }

    private static IEnumerable<string> References(XDocument project, string kind) =>
        project.Descendants(kind).Select(x => (string?)x.Attribute("Include")).OfType<string>();

    private static void AssertNoCode(string folder, string pattern, string problem, string except = "\0")
    {
        AssertNone(
            from path in RepositoryFiles.CSharp(folder)
            where !path.StartsWith(except, StringComparison.Ordinal)
            from hit in pattern.Contains("//", StringComparison.Ordinal) ? Lines(path) : Code(path)
            where Regex.IsMatch(hit.Text, pattern)
            select $"{hit.Place}: {problem}: {hit.Text.Trim()}");
    }

    /// <summary>Lines that are not comments; a word inside a string counts, a trailing comment does not.</summary>
    private static IEnumerable<(string Place, string Text)> Code(string path) =>
        from line in Lines(path)
        let text = Regex.Replace(line.Text, @"(?<![:""])//.*$", "")
        where text.Trim().Length > 0
        select (line.Place, text);

    private static IEnumerable<(string Place, string Text)> Lines(string path) =>
        File.ReadLines(RepositoryFiles.Full(path)).Select((text, index) => ($"{path}({index + 1})", text));

    private static void AssertNone(IEnumerable<string> problems)
    {
        var found = problems.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
