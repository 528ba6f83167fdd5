using System.CommandLine;

namespace Actors.Node;

/// <summary>The command and its options.</summary>
internal static class CommandLine
{
    private static readonly Option<string[]> s_hocon = new("--hocon")
    {
        Description = "A configuration file (HOCON); may be given several times, the last one wins. hocon/reference.conf lists all settings.",
        HelpName = "FILE",
    };

    private static readonly Option<string[]> s_set = new("--set") { Description = "A setting that wins over the files: --set actors.worker.threads=2", HelpName = "KEY=VALUE" };

    private static readonly Option<string[]> s_roles = new("--roles")
    {
        Description = "coordinator, worker, or both; unless said, both.", HelpName = "ROLE", AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> s_seed = new("--seed")
    {
        Description = "A node to join: host:port; may be given several times. With none, here and in the files, the node founds a cluster.", HelpName = "HOST:PORT", AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> s_host = new("--host") { Description = "The name or address to listen on; unless said, 127.0.0.1.", HelpName = "HOST" };

    private static readonly Option<int?> s_port = new("--port") { Description = "The port to listen on; 0 for any; unless said, 2552.", HelpName = "PORT" };

    private static readonly Option<string> s_cluster = new("--cluster") { Description = "The cluster's name, the same for all of its nodes.", HelpName = "NAME", DefaultValueFactory = _ => "actors" };

    public static RootCommand Root { get; } = Make();

    public static NodeArguments Read(ParseResult parsed) => new()
    {
        Cluster = parsed.GetValue(s_cluster)!,
        Files = parsed.GetValue(s_hocon) ?? [],
        Texts = parsed.GetValue(s_set) ?? [],
        Roles = [.. (parsed.GetValue(s_roles) ?? []).SelectMany(r => r.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
        Seeds = parsed.GetValue(s_seed) ?? [],
        Host = parsed.GetValue(s_host),
        Port = parsed.GetValue(s_port),
    };

    private static RootCommand Make()
    {
        var node = new Command(
            "node",
            "Runs a node of a cluster until it is told to leave (SIGTERM, Ctrl+C). Exit codes: 0 it left in order; 1 it failed; 2 the configuration is wrong; 3 the cluster gave it up: start it again.")
        {
            s_hocon, s_set, s_roles, s_seed, s_host, s_port, s_cluster,
        };
        node.SetAction((parsed, _) => new NodeProgram(Read(parsed), Console.Out, Console.Error).RunAsync());
        return new RootCommand("Actors: a compute runtime of many machines.") { node };
    }
}
