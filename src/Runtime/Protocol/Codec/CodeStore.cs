using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>
/// The assemblies that other processes have sent. Each build is loaded by itself, so that two builds of one assembly can be here at a time; what it
/// refers to is the builds that its sender had.
/// </summary>
internal sealed class CodeStore
{
    private readonly ConcurrentDictionary<(string Name, Guid Version), Received> _received = new();

    /// <summary>A build of an assembly that was received; null when it was not.</summary>
    public Assembly? Find(string name, Guid version) => _received.TryGetValue((name, version), out Received? received) ? received.Assembly.Value : null;

    /// <summary>The build that an assembly here was received as; null when it was not.</summary>
    public AssemblyBuild? BuildOf(Assembly assembly) => (AssemblyLoadContext.GetLoadContext(assembly) as Context)?.Build;

    /// <summary>Takes an assembly in.</summary>
    /// <param name="asked">The build that was asked for.</param>
    /// <param name="sent">What came.</param>
    /// <exception cref="WireFormatException">It is not what was asked for.</exception>
    public void Add(AssemblyBuild asked, AssemblySent sent)
    {
        byte[] file = sent.Content ?? throw new WireFormatException($"{asked} did not come: {sent.Reason}.");
        string hash = KnownAssembly.HashOf(file);
        if (sent.Assembly != asked || !string.Equals(hash, asked.Hash, StringComparison.Ordinal))
        {
            throw new WireFormatException($"{asked} of SHA-256 {asked.Hash} was asked for, and {sent.Assembly} of SHA-256 {hash} was received.");
        }

        if (KnownAssembly.Identify(file) is not { } identity || identity != (asked.Name, asked.Version))
        {
            throw new WireFormatException($"The file that was received is not {asked}.");
        }

        _received.TryAdd((asked.Name, asked.Version), new Received(this, sent, file));
    }

    /// <summary>The file that was received as a build, and what it refers to, to hand them on; null when it was not received.</summary>
    public AssemblySent? Sent(AssemblyBuild build) => _received.TryGetValue((build.Name, build.Version), out Received? received) ? received.Sent : null;

    private sealed class Received
    {
        public Received(CodeStore store, AssemblySent sent, byte[] file)
        {
            Sent = sent;
            Assembly = new Lazy<Assembly>(() => new Context(store, sent).LoadFromStream(new MemoryStream(file, writable: false)));
        }

        public AssemblySent Sent { get; }

        public Lazy<Assembly> Assembly { get; }
    }

    /// <summary>Where one build is loaded. It stays: functions of it may be anywhere.</summary>
    private sealed class Context(CodeStore store, AssemblySent sent) : AssemblyLoadContext($"{sent.Assembly.Name} {sent.Assembly.Version}")
    {
        public AssemblyBuild Build => sent.Assembly;

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            foreach (AssemblyBuild reference in sent.References)
            {
                if (reference.Name == assemblyName.Name)
                {
                    return TypePolicy.FindOwn(reference.Name, reference.Version) ?? store.Find(reference.Name, reference.Version);
                }
            }

            return null;
        }
    }
}
