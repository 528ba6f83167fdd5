using System.Globalization;
using Actors.Clustering.Serialization;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Akka.Actor;
using Akka.Cluster;
using Akka.DistributedData;
using Akka.Event;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Clustering.Ledger;

/// <summary>
/// What outlives coordinators, kept by a majority of the cluster's nodes: the epoch of the one in office, and the facts it has promised. Written is
/// first the fact and then seen who is in office: so a fact that was promised is known to whoever takes office later, and one that has been
/// replaced finds out before it promises.
/// </summary>
/// <remarks>
/// A fact lies in as many slots as it has parts. Slots are used again; each writing of one has a higher number than all before it, of which the epoch
/// is the first part: what a coordinator that was replaced writes late changes nothing.
/// </remarks>
internal sealed partial class LedgerActor : UntypedActor
{
    private const int EpochShift = 40;

    /// <summary>
    /// The most entries in one message of gossip: each may have half of <c>actors.remote.largest-message</c>, which is a quarter of a frame at most. A
    /// node that joins gets everything by these.
    /// </summary>
    public const int GossipedAtOnce = 3;

    private static readonly LWWRegisterKey<long> s_epoch = new("actors-epoch");
    private static readonly LWWRegisterKey<long> s_slots = new("actors-slots");

    private readonly ActorsExtension _cluster;
    private readonly IActorRef _replicator;
    private readonly UniqueAddress _self;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly WriteMajority _write;
    private readonly ReadMajority _read;
    private readonly int _largest;

    /// <summary>What was asked of the replicator and has not been answered: how it is asked again, and what is done with the answer.</summary>
    private readonly Dictionary<long, (object Request, Action<IGetResponse?> Then)> _open = [];
    private readonly Dictionary<string, List<int>> _slotsOf = new(StringComparer.Ordinal);
    private readonly Stack<int> _free = new();

    /// <summary>What stands in the parts of who is there.</summary>
    private readonly byte[][] _present = [.. Enumerable.Repeat(Array.Empty<byte>(), Presence.Parts)];

    /// <summary>What the facts were when office was taken, in the order in which they were kept.</summary>
    private readonly List<KeptFact> _kept = [];
    private IActorRef _coordinator = ActorRefs.Nobody;
    private long _requests;
    private long _writings;
    private int _slots;
    private int _epoch;
    private Presence _before = Presence.Nobody;
    private Presence? _nextPresence;
    private bool _isPresenceWritten;

    public LedgerActor(ActorsExtension cluster)
    {
        _cluster = cluster;
        _replicator = DistributedData.Get(Context.System).Replicator;
        _self = AkkaCluster.Get(Context.System).SelfUniqueAddress;
        _write = new WriteMajority(cluster.Settings.LedgerTimeout);
        _read = new ReadMajority(cluster.Settings.LedgerTimeout);
        _largest = (int)Math.Max(1024, cluster.Settings.LargestMessage.Bytes / 2);
    }

    public static Props Props(ActorsExtension cluster) => Akka.Actor.Props.Create(() => new LedgerActor(cluster));

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case TakeOffice take:
                _coordinator = Sender;
                Get(s_epoch, read => Rise(Math.Max(ValueOf(read, s_epoch) + 1, take.AtLeast)));
                break;
            case KeepFacts keep:
                Keep(keep);
                break;
            case ReadAgain:
                ReadKept();
                TellTaken();
                break;
            case WriteForm form:
                SetForm(form.Version);
                break;
            case CodeDue:
                TellCode();
                break;
            case Presence present:
                _nextPresence = present;
                WritePresence();
                break;
            case IUpdateResponse { Request: long number } response when _open.TryGetValue(number, out (object Request, Action<IGetResponse?> Then) open):
                if (response is ModifyFailure failure)
                {
                    throw new InvalidOperationException($"The ledger could not be written: {failure.ErrorMessage}", failure.Cause);
                }

                Answered(number, open, response.IsSuccessful, response.Key, null);
                break;
            case IGetResponse { Request: long number } response when _open.TryGetValue(number, out (object Request, Action<IGetResponse?> Then) open):
                Answered(number, open, !response.IsFailure, response.Key, response);
                break;
            case IUpdateResponse or IGetResponse:
                break;
            default:
                Unhandled(message);
                break;
        }
    }

    private static long ValueOf(IGetResponse? read, LWWRegisterKey<long> key) => read is { IsFound: true } ? read.Get(key).Value : 0;

    private static LWWRegisterKey<byte[]> Present(int part) => new(string.Create(CultureInfo.InvariantCulture, $"actors-present-{part}"));

    private static LWWRegisterKey<byte[]> Slot(int index) => new(string.Create(CultureInfo.InvariantCulture, $"actors-slot-{index}"));

    private void Answered(long number, (object Request, Action<IGetResponse?> Then) open, bool isDone, IKey key, IGetResponse? read)
    {
        if (!isDone)
        {
            _log.Warning("No majority of the cluster's nodes has answered for '{0}' within {1}; it is tried again.", key.Id, _cluster.Settings.LedgerTimeout);
            _replicator.Tell(open.Request);
            return;
        }

        _open.Remove(number);
        open.Then(read);
    }

    private void Get<T>(Key<T> key, Action<IGetResponse?> then)
        where T : IReplicatedData
    {
        long number = ++_requests;
        Ask(number, Dsl.Get(key, _read, number), then);
    }

    private void Put<T>(LWWRegisterKey<T> key, T value, long timestamp, Action then)
    {
        long number = ++_requests;
        var written = new LWWRegister<T>(_self, value, timestamp);
        Ask(number, Dsl.Update(key, written, _write, number, r => r.Merge(written)), _ => then());
    }

    private void Ask(long number, object request, Action<IGetResponse?> then)
    {
        _open.Add(number, (request, then));
        _replicator.Tell(request);
    }

    private long Writing() => ((long)_epoch << EpochShift) + ++_writings;

    /// <summary>Takes an epoch. Of two that take the same one only one finds itself in it afterwards.</summary>
    private void Rise(long epoch) => Put(s_epoch, epoch, epoch, () => Get(s_epoch, read =>
    {
        LWWRegister<long> register = read!.Get(s_epoch);
        if (register.Value != epoch || !register.UpdatedBy.Equals(_self))
        {
            Rise(register.Value + 1);
            return;
        }

        _epoch = (int)epoch;
        _writings = 0;
        _form = _cluster.Codec.Oldest;
        Get(s_slots, count => ReadSlots((int)ValueOf(count, s_slots)));
    }));

    private void ReadSlots(int count)
    {
        _slots = count;
        _slotsOf.Clear();
        _free.Clear();
        var pieces = new (int Slot, Piece Piece)?[count];
        int left = count + Presence.Parts;
        for (int i = 0; i < count; i++)
        {
            int slot = i;
            LWWRegisterKey<byte[]> key = Slot(slot);
            Get(key, read =>
            {
                if (read is { IsFound: true } && Piece.From(read.Get(key).Value) is { } piece)
                {
                    pieces[slot] = (slot, piece);
                }

                Done();
            });
        }

        for (int i = 0; i < Presence.Parts; i++)
        {
            int part = i;
            LWWRegisterKey<byte[]> key = Present(part);
            Get(key, read =>
            {
                _present[part] = read is { IsFound: true } ? read.Get(key).Value : [];
                Done();
            });
        }

        void Done()
        {
            if (--left == 0)
            {
                Assemble(pieces);
                _before = Presence.Join(_present);
                TellTaken();
            }
        }
    }

    private void TellTaken()
    {
        _coordinator.Tell(new OfficeTaken(_epoch, [.. _kept.Where(k => k.Stimulus is not null).Select(k => new LedgerFact(k.Id, k.Stimulus!))], _before)
        {
            Unread = [.. _kept.Where(k => k.Stimulus is null).Select(k => new UnreadFact(k.Id, k.Needs, k.Reason!))],
        });
        Self.Tell(CodeDue.Instance);
    }

    /// <summary>Of each fact the last writing that is whole counts, whether it can be read here or not; slots of all others are free.</summary>
    private void Assemble((int Slot, Piece Piece)?[] slots)
    {
        _kept.Clear();
        _current.Clear();
        var used = new HashSet<int>();
        foreach (IGrouping<string, (int Slot, Piece Piece)> fact in slots.OfType<(int Slot, Piece Piece)>().GroupBy(s => s.Piece.Fact))
        {
            foreach (IGrouping<long, (int Slot, Piece Piece)> writing in fact.GroupBy(s => s.Piece.Version).OrderByDescending(w => w.Key))
            {
                if (Piece.Join(writing.Select(w => w.Piece)) is { } bytes)
                {
                    _kept.Add(new KeptFact(fact.Key, writing.Key, bytes));
                    _slotsOf[fact.Key] = [.. writing.Select(w => w.Slot)];
                    used.UnionWith(_slotsOf[fact.Key]);
                    break;
                }
            }
        }

        _kept.Sort((x, y) => x.Version.CompareTo(y.Version));
        ReadKept();
        for (int slot = slots.Length - 1; slot >= 0; slot--)
        {
            if (!used.Contains(slot))
            {
                _free.Push(slot);
                if (slots[slot] is not null)
                {
                    Put(Slot(slot), [], Writing(), static () => { });
                }
            }
        }
    }

    private void ReadKept()
    {
        foreach (KeptFact kept in _kept.Where(k => k.Stimulus is null))
        {
            try
            {
                kept.Stimulus = (ClientStimulus)PacketForm.Decode(_cluster.Codec, kept.Bytes);
                _current[kept.Id] = (kept.Stimulus, PacketForm.VersionOf(kept.Bytes));
                kept.Bytes = [];
            }
            catch (AssemblyNeededException e)
            {
                (kept.Needs, kept.Reason) = (e.Assembly, $"it needs {e.Assembly}, which is not here");
            }
            catch (WireFormatException e)
            {
                (kept.Needs, kept.Reason) = (null, e.Message);
            }
        }
    }

    private void Keep(KeepFacts keep)
    {
        IActorRef asker = Sender;
        var code = new HashSet<AssemblyBuild>();
        var last = new Dictionary<string, LedgerFact?>(StringComparer.Ordinal);
        foreach (KeepFact kept in keep.Facts)
        {
            last[kept.Id] = kept.Fact;
        }

        var writings = new Countdown(() => Get(s_epoch, read =>
            asker.Tell(IsInOffice(read!, out int epoch) ? new FactsKept(keep.Number) { Code = code } : new OfficeLost(epoch))));
        foreach ((string id, LedgerFact? fact) in last)
        {
            Write(id, fact?.Stimulus, code, writings);
        }

        writings.Done();
    }

    private bool IsInOffice(IGetResponse read, out int epoch)
    {
        LWWRegister<long> register = read.Get(s_epoch);
        epoch = (int)register.Value;
        return register.Value == _epoch && register.UpdatedBy.Equals(_self);
    }

    /// <summary>Writes a fact in the place of what was kept by its id, or gives that up.</summary>
    /// <param name="id">The id.</param>
    /// <param name="stimulus">The fact; null for none.</param>
    /// <param name="code">Gets the code that the fact refers to.</param>
    /// <param name="writings">Counts what has to be written before it is kept.</param>
    private void Write(string id, ClientStimulus? stimulus, HashSet<AssemblyBuild> code, Countdown writings)
    {
        _slotsOf.Remove(id, out List<int>? old);
        _current.Remove(id);
        byte[] bytes = [];
        if (stimulus is not null)
        {
            try
            {
                bytes = PacketForm.Encode(_cluster.Codec, stimulus, _form, out IReadOnlyCollection<AssemblyBuild> needed);
                code.UnionWith(needed);
            }
            catch (NotTransferableException e)
            {
                _log.Error("'{0}' cannot be kept for a later coordinator, and is lost with this one: {1}", id, e.Message);
            }
        }

        if (bytes.Length == 0)
        {
            if (old is not null)
            {
                writings.Add(old.Count);
                Free(old, writings.Done);
            }

            return;
        }

        _current[id] = (stimulus!, _form);
        Piece[] pieces = Piece.Split(id, Writing(), bytes, _largest);
        List<int> slots = _slotsOf[id] = Take(pieces.Length, writings);
        writings.Add(pieces.Length);
        int unwritten = pieces.Length;
        for (int i = 0; i < pieces.Length; i++)
        {
            Put(Slot(slots[i]), pieces[i].ToBytes(), Writing(), () =>
            {
                // What is replaced goes when what replaces it is there, for another coordinator too: one that has taken office since may have read
                // what was there before only.
                if (--unwritten == 0 && old is not null)
                {
                    Get(s_epoch, read =>
                    {
                        if (IsInOffice(read!, out _))
                        {
                            Free(old, static () => { });
                        }
                    });
                }

                writings.Done();
            });
        }
    }

    private List<int> Take(int count, Countdown writings)
    {
        var slots = new List<int>(count);
        while (slots.Count < count)
        {
            if (!_free.TryPop(out int slot))
            {
                // As many again, so that their number is seldom written.
                int more = Math.Max(16, _slots);
                for (int i = _slots + more - 1; i >= _slots; i--)
                {
                    _free.Push(i);
                }

                _slots += more;
                writings.Add(1);
                Put(s_slots, _slots, _slots, writings.Done);
                continue;
            }

            slots.Add(slot);
        }

        return slots;
    }

    private void Free(List<int> slots, Action done)
    {
        foreach (int slot in slots)
        {
            Put(Slot(slot), [], Writing(), () =>
            {
                _free.Push(slot);
                done();
            });
        }
    }

    private void WritePresence()
    {
        if (_isPresenceWritten || _nextPresence is not { } present)
        {
            return;
        }

        _nextPresence = null;
        byte[][] parts = present.Split();
        int[] changed = [.. Enumerable.Range(0, parts.Length).Where(i => !parts[i].AsSpan().SequenceEqual(_present[i]))];
        int left = changed.Length;
        _isPresenceWritten = left > 0;
        foreach (int part in changed)
        {
            _present[part] = parts[part];
            Put(Present(part), parts[part], Writing(), () =>
            {
                if (--left == 0)
                {
                    _isPresenceWritten = false;
                    WritePresence();
                }
            });
        }
    }
}
