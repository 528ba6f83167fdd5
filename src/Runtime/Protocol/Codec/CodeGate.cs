using Actors.Runtime.Protocol.Messages;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>
/// Holds the frames of a connection back, in order, from one on that refers to code which is not here, until that code has come. For the one
/// thread that reads the connection.
/// </summary>
/// <typeparam name="TFrame">A frame as it was read.</typeparam>
/// <param name="policy">Knows which code is here; it has a <see cref="TypePolicy.Code">store</see>.</param>
/// <param name="handle">Decodes a frame and does what it says; throws <see cref="AssemblyNeededException"/> before it has done anything.</param>
/// <param name="keep">A frame that stays as it is when the next one is read.</param>
/// <param name="ask">Asks the other side for an assembly.</param>
internal sealed class CodeGate<TFrame>(TypePolicy policy, Action<TFrame> handle, Func<TFrame, TFrame> keep, Action<AssemblyAsked> ask)
{
    private readonly CodeStore _store = policy.Code ?? throw new ArgumentException("Code that comes needs a store.", nameof(policy));
    private readonly Queue<TFrame> _held = new();
    private readonly HashSet<AssemblyBuild> _asked = [];

    /// <summary>How many frames wait.</summary>
    public int Held => _held.Count;

    /// <summary>A frame has come.</summary>
    public void Receive(TFrame frame)
    {
        if (_held.Count > 0 || !TryHandle(frame))
        {
            _held.Enqueue(keep(frame));
        }
    }

    /// <summary>An assembly has come that was asked for. It must not come as a frame, which would wait for itself.</summary>
    /// <exception cref="WireFormatException">It is not what was asked for, or is not to be had.</exception>
    public void Receive(AssemblySent sent)
    {
        if (!_asked.Remove(sent.Assembly))
        {
            throw new WireFormatException($"{sent.Assembly} has come without being asked for.");
        }

        _store.Add(sent.Assembly, sent);

        // What it refers to is wanted before any of its code runs: nobody can wait for it then.
        foreach (AssemblyBuild reference in sent.References)
        {
            if (policy.FindCode(reference.Name, reference.Version) is null)
            {
                Ask(reference);
            }
        }

        while (_asked.Count == 0 && _held.TryPeek(out TFrame? frame) && TryHandle(frame))
        {
            _held.Dequeue();
        }
    }

    private bool TryHandle(TFrame frame)
    {
        try
        {
            handle(frame);
            return true;
        }
        catch (AssemblyNeededException e)
        {
            Ask(e.Assembly);
            return false;
        }
    }

    private void Ask(AssemblyBuild build)
    {
        if (build.Hash.Length == 0)
        {
            throw new WireFormatException($"{build} is not here, and whoever refers to it cannot send it: it has no file, or one that has changed since.");
        }

        if (_asked.Add(build))
        {
            ask(new AssemblyAsked(build));
        }
    }
}
