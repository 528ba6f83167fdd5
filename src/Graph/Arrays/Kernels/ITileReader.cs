namespace Actors.Arrays.Kernels;

/// <summary>A kernel that reads its inputs only through <see cref="BlockViews"/> and a <see cref="TileEngine"/>, each element once: they may be virtual.</summary>
internal interface ITileReader;
