namespace Actors.Arrays.Blocks;

/// <summary>What a <see cref="BufferPool"/> has done so far and what it holds now.</summary>
/// <param name="Rented">Arrays that were handed out.</param>
/// <param name="Allocated">Those among them that were new.</param>
/// <param name="Returned">Arrays that were given back.</param>
/// <param name="Live">Buffers that keys or running kernels refer to now.</param>
/// <param name="LiveBytes">Their bytes.</param>
/// <param name="KeptBytes">The bytes of arrays that wait to be handed out again.</param>
internal readonly record struct BufferCounts(long Rented, long Allocated, long Returned, long Live, long LiveBytes, long KeptBytes);
