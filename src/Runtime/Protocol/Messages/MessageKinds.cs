namespace Actors.Runtime.Protocol.Messages;

/// <summary>The numbers of the kinds of messages. A number stays with its message for good.</summary>
internal static class MessageKinds
{
    public static IEnumerable<MessageCodec> All() =>
    [
        // Between the coordinator and workers
        new CommandCodec(1),
        new ReportCodec(2),
        new MessageCodec<WorkerJoined>(3),
        new MessageCodec<WorkerLost>(4),
        new MessageCodec<WorkerPaused>(5),
        new MessageCodec<RetireWorker>(6),
        new MessageCodec<RefuseWorker>(7),
        new MessageCodec<WorkerRetired>(8),

        // From clients
        new MessageCodec<ClientJoined>(20),
        new MessageCodec<ClientLeft>(21),
        new MessageCodec<SubmitGraph>(22),
        new MessageCodec<ClientAnnounced>(23),
        new MessageCodec<ClientBeat>(24),
        new MessageCodec<WantKeys>(25),
        new MessageCodec<ReleaseKeys>(26),
        new MessageCodec<CancelKeys>(27),
        new MessageCodec<RetryKeys>(28),
        new MessageCodec<DataScattered>(29),
        new MessageCodec<AskHolders>(30),
        new MessageCodec<PublishDataset>(31),
        new MessageCodec<UnpublishDataset>(32),
        new MessageCodec<GetDataset>(33),
        new MessageCodec<ListDatasets>(34),
        new MessageCodec<ReplicateKeys>(35),
        new MessageCodec<RebalanceWorkers>(36),
        new MessageCodec<RetireWorkers>(37),
        new MessageCodec<RestartAll>(38),
        new MessageCodec<HolderFailed>(39),

        // From clients, about what they share
        new MessageCodec<WithdrawRequest>(60),
        new MessageCodec<RequestsSettled>(61),
        new MessageCodec<CoordinationBeat>(62),
        new MessageCodec<AcquireLease>(63),
        new MessageCodec<ReleaseLease>(64),
        new MessageCodec<SetEvent>(65),
        new MessageCodec<WaitEvent>(66),
        new MessageCodec<PutItem>(67),
        new MessageCodec<TakeItem>(68),
        new MessageCodec<CountItems>(69),
        new MessageCodec<ClearQueue>(70),
        new MessageCodec<SetVariable>(71),
        new MessageCodec<GetVariable>(72),
        new MessageCodec<DeleteVariable>(73),
        new MessageCodec<SpawnActor>(74),
        new MessageCodec<FindActor>(75),
        new MessageCodec<CallActor>(76),
        new MessageCodec<StopActor>(77),
        new MessageCodec<NextCall>(78),
        new MessageCodec<RestoreShared>(79),

        // To clients
        new UpdateCodec(100),
        new MessageCodec<HoldersReply>(101),
        new MessageCodec<DatasetReply>(102),
        new MessageCodec<ControlReply>(103),
        new MessageCodec<CoordinationReply>(104),
        new MessageCodec<BeatReply>(105),
        new MessageCodec<ActorEnded>(106),
        new MessageCodec<LeaseLost>(107),

        // Between processes
        new MessageCodec<ProgressAsked>(130),
        new MessageCodec<ProgressTold>(131),
        new MessageCodec<AssemblyAsked>(132),
        new MessageCodec<AssemblySent>(133),

        // Between the nodes of a cluster
        new MessageCodec<WorkerRegistered>(150),
        new MessageCodec<RegistrationAnswered>(151),
        new MessageCodec<WorkerAlive>(152),
        new MessageCodec<ClientAlive>(153),
        new MessageCodec<MembersTold>(154),
        new MessageCodec<CoordinatorSought>(155) { IsGreeting = true },
        new MessageCodec<CoordinatorFound>(156) { IsGreeting = true },
        new MessageCodec<DataPlacedByClient>(157),
        new MessageCodec<DataHeardOf>(158),
        new MessageCodec<Parcel>(159),
        new MessageCodec<ParcelTaken>(160),
        new MessageCodec<CodeRefused>(161),
        new MessageCodec<CodeOffered>(162),
        new MessageCodec<CodeHeld>(163),
        new MessageCodec<ParcelRefused>(164),
        new MessageCodec<ClusterNamed>(165) { IsGreeting = true },
    ];
}
