using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace Actors.Repository.Tests.Readme;

/// <summary>
/// A complete program in a page: a block marked <c>csharp program</c>, and what it prints: the <c>text</c> block that
/// follows it, if that is the next one.
/// </summary>
internal sealed record ReadmeProgram(string Source, string? Output, int Line)
{
    /// <summary>The SDK's implicit usings, which a reader's new project has.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    public static IReadOnlyList<ReadmeProgram> Find(string page)
    {
        var fences = MarkdownFence.Parse(page);
        return
        [
            .. from i in Enumerable.Range(0, fences.Count)
               where fences[i].Info == "csharp program"
               let output = i + 1 < fences.Count && fences[i + 1].Info == "text" ? fences[i + 1].Text : null
               select new ReadmeProgram(fences[i].Text, output, fences[i].Line),
        ];
    }

    /// <summary>Compiles the program as a reader's project would and runs it in a folder of its own.</summary>
    /// <returns>What it printed, lines ended by a line feed.</returns>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    /// <exception cref="TimeoutException">It does not end.</exception>
    public async Task<string> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("actors-readme-");
        try
        {
            var assembly = await CompileAsync(folder.FullName);
            return await ExecuteAsync(assembly, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<string> CompileAsync(string folder)
    {
        var name = $"ReadmeProgram{Line}x{Guid.NewGuid():N}";
        var assembly = Path.Combine(folder, name + ".dll");
        var response = Path.Combine(folder, "csc.rsp");
        await File.WriteAllTextAsync(Path.Combine(folder, "Usings.cs"), ImplicitUsings);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), $"#line {Line + 1} \"README.md\"\n{Source}");
        await File.WriteAllLinesAsync(
            response,
            [
                "-nologo", "-noconfig", "-nostdlib", "-target:exe", "-langversion:latest", "-nullable:enable", "-optimize+", "-utf8output",
                $"-out:\"{assembly}\"",
                .. References().Select(path => $"-r:\"{path}\""),
                $"\"{Path.Combine(folder, "Usings.cs")}\"", $"\"{Path.Combine(folder, "Program.cs")}\"",
            ]);

        var start = new ProcessStartInfo(DotnetHost(), ["exec", Compiler(), "@" + response])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var compiler = Process.Start(start) ?? throw new InvalidOperationException("The compiler did not start.");
        var errors = compiler.StandardError.ReadToEndAsync();
        var messages = await compiler.StandardOutput.ReadToEndAsync() + await errors;
        await compiler.WaitForExitAsync();
        return compiler.ExitCode == 0
            ? assembly
            : throw new InvalidOperationException($"The program in line {Line} does not compile:{Environment.NewLine}{messages}");
    }

    private async Task<string> ExecuteAsync(string path, string folder)
    {
        var context = new AssemblyLoadContext(Path.GetFileName(path));
        var (console, current) = (Console.Out, Environment.CurrentDirectory);
        using var printed = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(TextWriter.Synchronized(printed));
            Environment.CurrentDirectory = folder;
            using var image = new MemoryStream(await File.ReadAllBytesAsync(path));
            var entry = context.LoadFromStream(image).EntryPoint ?? throw new InvalidOperationException("The program has no entry point.");
            object?[]? arguments = entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()];
            await Task.Run(() => entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)).WaitAsync(_limit);
            return printed.ToString();
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = current;
        }
    }

    /// <summary>The framework, and what is beside these tests except the tests' own libraries.</summary>
    private static IEnumerable<string> References()
    {
        var own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return from path in ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
               let name = Path.GetFileNameWithoutExtension(path)
               where Path.GetDirectoryName(path) != own || (name.StartsWith("Actors.", StringComparison.Ordinal) && !name.EndsWith(".Tests", StringComparison.Ordinal))
                     || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
               select path;
    }

    private static string Compiler() =>
        typeof(ReadmeProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "CSharpCompiler").Value!;

    private static string DotnetHost() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
}
