namespace Actors.Runtime.Protocol.Codec;

// What functions have captured.
internal sealed partial class WireWriter
{
    /// <summary>What was written of each closure of the message.</summary>
    private readonly Dictionary<object, ulong> _closures = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the function uses whose captured variables are being written; null where no function is.</summary>
    private ClosureUse? _use;

    /// <summary>Writes what a function is bound to.</summary>
    public void WriteTarget(object target, ClosureUse? use)
    {
        ClosureUse? outer = _use;
        _use = use;
        try
        {
            WriteValue(target);
        }
        finally
        {
            _use = outer;
        }
    }

    /// <summary>The fields of a closure to be written now: with what was written of it before, if it was.</summary>
    public ulong ClosureMask(object closure, IClosureCodec codec) => _closures[closure] = _closures.GetValueOrDefault(closure) | codec.Wanted(_use);

    /// <summary>Whether a closure that is in the message already lacks what another function uses of it: then it comes once more.</summary>
    private bool LacksFields(object value) =>
        _closures.Count > 0 && _closures.TryGetValue(value, out ulong written) && Codecs.Of(value.GetType()) is IClosureCodec codec && (codec.Wanted(_use) & ~written) != 0;
}
