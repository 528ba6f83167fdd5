namespace Actors.Frames;

/// <summary>Parses the texts of one fixed-width type; a struct, so that the loop over rows is compiled for it.</summary>
/// <typeparam name="T">The type.</typeparam>
internal unsafe interface ICsvField<T>
    where T : unmanaged
{
    /// <summary>Parses the common forms. False means that <see cref="TryText"/> must decide. 64 bytes around the field are readable.</summary>
    static abstract bool TryFast(byte* start, byte* end, out T value);

    /// <summary>Parses every form, without surrounding spaces or quotes.</summary>
    static abstract bool TryText(byte* start, byte* end, CsvRules rules, out T value);
}
