namespace Actors.Arrays;

/// <summary>In which order the bytes of a number stand in a file.</summary>
public enum ByteOrder
{
    /// <summary>The least significant byte first, as almost all machines have it in memory.</summary>
    Little,

    /// <summary>The most significant byte first.</summary>
    Big,
}
