using System.Collections;
using System.Reflection;
using Actors.Clustering.Configuration;
using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Actors;

/// <summary>
/// Configurations of cluster nodes: HOCON texts and files in which <c>${?NAME}</c> stands for an environment variable, variables that
/// override single settings, and the shipped defaults of <c>hocon/reference.conf</c> under it all.
/// </summary>
public static class NodeConfiguration
{
    private const string Prefix = "ACTORS_";

    private static readonly Lazy<Config> s_reference = new(() => ConfigurationFactory.FromResource("Actors.reference.conf", typeof(NodeConfiguration).Assembly));

    /// <summary>The defaults: <c>hocon/reference.conf</c>.</summary>
    public static Config Reference => s_reference.Value;

    /// <summary>The names of all settings of the section <c>actors</c>, without it.</summary>
    internal static IReadOnlyCollection<string> Keys
    {
        get
        {
            var reader = new SettingReader(Config.Empty, ClusterSettings.Section);
            _ = ClusterSettings.From(reader);
            return reader.Known;
        }
    }

    /// <summary>Reads a HOCON text.</summary>
    /// <param name="hocon">The text; <c>${NAME}</c> and <c>${?NAME}</c> stand for environment variables, <c>include "file"</c> for a file in the current directory.</param>
    /// <exception cref="ConfigurationException">It is no HOCON, a file is not there, or a variable that must be set is not.</exception>
    public static Config FromText(string hocon)
    {
        ArgumentNullException.ThrowIfNull(hocon);
        return Parse(hocon, "the text", Environment.CurrentDirectory, Environment.GetEnvironmentVariable);
    }

    /// <summary>Reads a HOCON file.</summary>
    /// <param name="path">The file; what it includes is looked for in its folder.</param>
    /// <exception cref="ConfigurationException">It cannot be read, is no HOCON, or a variable that must be set is not.</exception>
    public static Config FromFile(string path) => FromFile(path, Environment.GetEnvironmentVariable);

    /// <summary>The settings that environment variables give: <c>ACTORS_WORKER_MEMORY_LIMIT</c> is <c>actors.worker.memory-limit</c>; lists are separated by commas.</summary>
    /// <exception cref="ConfigurationException">A variable begins as those of a section do, and names no setting of it.</exception>
    public static Config FromEnvironment() =>
        FromVariables(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(e => new KeyValuePair<string, string>((string)e.Key, (string)e.Value!)));

    /// <summary>
    /// All of a node's configuration: environment variables, then what is given, the strongest first, then <see cref="Reference"/>. With
    /// <c>actors.tls</c>, Akka.Remote is told of the certificates too.
    /// </summary>
    /// <param name="configurations">What the node's own files and texts say, the strongest first.</param>
    /// <exception cref="ConfigurationException">A key under <c>actors</c> is unknown, or a value is not what it must be.</exception>
    public static Config Complete(params ReadOnlySpan<Config> configurations) => Complete(FromEnvironment(), configurations);

    internal static Config Complete(Config environment, ReadOnlySpan<Config> configurations)
    {
        Config all = environment;
        foreach (Config configuration in configurations)
        {
            all = all.WithFallback(configuration);
        }

        all = all.WithFallback(Reference);
        var settings = ClusterSettings.From(all);
        return settings.Tls is { } tls ? RemoteTls(tls).WithFallback(all) : all;
    }

    internal static Config FromFile(string path, Func<string, string?> variable)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string full = Path.GetFullPath(path);
        return Parse(ReadFile(full), full, Path.GetDirectoryName(full)!, variable);
    }

    internal static Config Parse(string hocon, string source, string folder, Func<string, string?> variable)
    {
        try
        {
            string text = Variables.Replace(hocon, source, variable);
            return ConfigurationFactory.ParseString(text, name => Include(name, folder, variable));
        }
        catch (Exception e) when (e is not ConfigurationException)
        {
            // The parser throws whatever comes to its mind.
            throw new ConfigurationException($"{source} is no HOCON: {e.Message}", e);
        }
    }

    internal static Config FromVariables(IEnumerable<KeyValuePair<string, string>> variables)
    {
        IReadOnlyCollection<string> keys = Keys;
        var names = keys.ToDictionary(NameOf, StringComparer.Ordinal);
        string[] sections = [.. keys.Where(k => k.Contains('.', StringComparison.Ordinal)).Select(k => NameOf(k[..k.IndexOf('.', StringComparison.Ordinal)]) + "_").Distinct()];
        string hocon = "";
        foreach ((string name, string value) in variables.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (names.TryGetValue(name, out string? key))
            {
                hocon += $"{ClusterSettings.Section}.{key} = {(IsList(key) ? $"[{string.Join(",", value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Quote))}]" : Quote(value))}\n";
            }
            else if (sections.Any(s => name.StartsWith(s, StringComparison.Ordinal)))
            {
                string nearest = names.Keys.MinBy(n => (Nearness.Distance(n, name), n))!;
                throw new ConfigurationException($"The environment variable {name} names no setting; the nearest one is {nearest}.");
            }
        }

        return ConfigurationFactory.ParseString(hocon);

        static string NameOf(string key) => Prefix + key.ToUpperInvariant().Replace('.', '_').Replace('-', '_');
        static bool IsList(string key) => key is "tls.trusted" or "serialization.assemblies";
    }

    internal static string Quote(string value) => $"\"{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The same certificates for Akka.Remote.</summary>
    private static Config RemoteTls(ClusterTls tls) => ConfigurationFactory.ParseString(
        $$"""
        akka.remote.dot-netty.tcp {
          enable-ssl = true
          ssl {
            suppress-validation = false
            require-mutual-authentication = true
            validate-certificate-hostname = false
            certificate { path = {{Quote(Path.GetFullPath(tls.Certificate))}}, password = {{Quote(tls.Password)}} }
          }
        }
        """);

    private static HoconRoot Include(string name, string folder, Func<string, string?> variable)
    {
        string path = Path.GetFullPath(Path.Combine(folder, name));
        string text = Variables.Replace(ReadFile(path), path, variable);
        return Parser.Parse(text, inner => Include(inner, Path.GetDirectoryName(path)!, variable));
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"The configuration file '{path}' cannot be read: {e.Message}", e);
        }
    }
}
