namespace Actors.Arrays.Expressions;

/// <summary>Elements of one source chunk that go to one chunk of a result, along one axis.</summary>
/// <param name="Chunk">The source chunk; -1 where there is no source: padding.</param>
/// <param name="Start">The first element, counted in the source chunk.</param>
/// <param name="Step">The step; negative to go backwards, 0 to repeat.</param>
/// <param name="Count">How many.</param>
/// <param name="Target">The first one's place in the result's chunk.</param>
internal readonly record struct AxisPiece(int Chunk, int Start, int Step, int Count, int Target);
