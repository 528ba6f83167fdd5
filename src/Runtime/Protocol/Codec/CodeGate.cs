using Actors.Runtime.Protocol.Messages;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>
/// Holds the frames of a connection back, in order, from one on that refers to code which is not here, until that code has come. A frame whose
/// code is not to be had is dropped, as if it were lost: from then on the other side refuses what refers to that. For the one thread that reads
/// the connection.
/// </summary>
/// <typeparam name="TFrame">A frame as it was read.</typeparam>
/// <param name="policy">Knows which code is here; it has a <see cref="TypePolicy.Code">store</see>.</param>
/// <param name="handle">Decodes a frame and does what it says; throws <see cref="AssemblyNeededException"/> before it has done anything.</param>
/// <param name="keep">A frame that stays as it is when the next one is read.</param>
/// <param name="ask">Asks the other side for an assembly.</param>
/// <param name="drop">Is told of each frame that is dropped, and why.</param>
internal sealed class CodeGate<TFrame>(TypePolicy policy, Action<TFrame> handle, Func<TFrame, TFrame> keep, Action<AssemblyAsked> ask, Action<string> drop)
{
    private readonly CodeStore _store = policy.Code ?? throw new ArgumentException("Code that comes needs a store.", nameof(policy));
    private readonly Queue<TFrame> _held = new();
    private readonly HashSet<AssemblyBuild> _asked = [];

    /// <summary>How many frames wait.</summary>
    public int Held => _held.Count;

    /// <summary>A frame has come.</summary>
    public void Receive(TFrame frame)
    {
        if (_held.Count > 0 || !TryHandle(frame, refused: null))
        {
            _held.Enqueue(keep(frame));
        }
    }

    /// <summary>An assembly has come that was asked for. It must not come as a frame, which would wait for itself.</summary>
    /// <exception cref="WireFormatException">It is not what was asked for.</exception>
    public void Receive(AssemblySent sent)
    {
        if (!_asked.Remove(sent.Assembly))
        {
            throw new WireFormatException($"{sent.Assembly} has come without being asked for.");
        }

        if (sent.Content is not null)
        {
            _store.Add(sent.Assembly, sent);

            // What it refers to is wanted before any of its code runs: nobody can wait for it then. What is not to be had of that, the code may not need.
            foreach (AssemblyBuild reference in sent.References)
            {
                if (policy.FindCode(reference.Name, reference.Version) is null)
                {
                    Ask(reference);
                }
            }
        }

        AssemblySent? refused = sent.Content is null ? sent : null;
        while (_asked.Count == 0 && _held.TryPeek(out TFrame? frame) && TryHandle(frame, refused))
        {
            _held.Dequeue();
        }
    }

    /// <summary>False when the frame has to wait.</summary>
    private bool TryHandle(TFrame frame, AssemblySent? refused)
    {
        try
        {
            handle(frame);
        }
        catch (AssemblyNeededException e) when (e.Assembly == refused?.Assembly)
        {
            drop($"An order was dropped that needs {refused.Assembly}, which is not to be had: {refused.Reason}.");
        }
        catch (AssemblyNeededException e)
        {
            Ask(e.Assembly);
            return false;
        }

        return true;
    }

    private void Ask(AssemblyBuild build)
    {
        if (_asked.Add(build))
        {
            ask(new AssemblyAsked(build));
        }
    }
}
