namespace Actors.Runtime.Protocol;

/// <summary>The kinds of named things that clients and tasks share. Names of different kinds do not clash.</summary>
internal enum ObjectKind : byte
{
    Lock,
    Semaphore,
    Event,
    Queue,
    Variable,
    Actor,
}
