using System.Reflection;
using System.Runtime.Loader;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Hands assemblies of this process to those that lack them: those only that were referred to in messages to them.</summary>
internal static class CodeSource
{
    /// <summary>The answer to a process that lacks an assembly. When that is not to be had, functions of it are refused from then on.</summary>
    /// <param name="asked">What it lacks.</param>
    /// <param name="policy">Knows which assemblies were referred to.</param>
    public static AssemblySent Answer(AssemblyAsked asked, TypePolicy policy)
    {
        AssemblyBuild build = asked.Assembly;
        if (policy.Code?.Sent(build) is { } received)
        {
            return received;
        }

        if (policy.Sent(build) is not { } assembly)
        {
            return new AssemblySent(build, null, [], $"{build} was never referred to by this process");
        }

        byte[]? file = KnownAssembly.Of(assembly).Read(out string? reason);
        if (file is not null && KnownAssembly.HashOf(file) != build.Hash)
        {
            // Signed since, perhaps: the same build, and other bytes than were spoken of.
            (file, reason) = (null, $"the file of {build.Name}, {assembly.Location}, has changed since it was first referred to");
        }

        if (file is null)
        {
            policy.Refuse(build, reason!);
            return new AssemblySent(build, null, [], reason);
        }

        return new AssemblySent(build, file, [.. References(assembly, policy)], null);
    }

    /// <summary>The answer to a peer that may have what this process has, though this one has not referred to it.</summary>
    public static AssemblySent AnswerPeer(AssemblyAsked asked, TypePolicy policy)
    {
        if (asked.Assembly.Hash.Length > 0 && policy.FindCode(asked.Assembly.Name, asked.Assembly.Version) is { } here && policy.BuildOf(here) != asked.Assembly)
        {
            return new AssemblySent(asked.Assembly, null, [], $"{asked.Assembly} is here with another file");
        }

        return Answer(asked, policy);
    }

    private static IEnumerable<AssemblyBuild> References(Assembly assembly, TypePolicy policy)
    {
        AssemblyLoadContext context = AssemblyLoadContext.GetLoadContext(assembly) ?? AssemblyLoadContext.Default;
        foreach (AssemblyName name in assembly.GetReferencedAssemblies())
        {
            Assembly reference;
            try
            {
                reference = context.LoadFromAssemblyName(name);
            }
            catch (Exception e) when (e is IOException or BadImageFormatException)
            {
                // It is not here either: whatever needs it does not work here.
                continue;
            }

            if (!TypePolicy.IsBase(reference) && !TypePolicy.IsOwn(reference))
            {
                yield return policy.Refer(reference);
            }
        }
    }
}
