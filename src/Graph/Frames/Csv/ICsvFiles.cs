namespace Actors.Frames;

/// <summary>Where CSV files are read from: the disk, or a test's bytes.</summary>
internal interface ICsvFiles
{
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    ICsvSource Open(string path);
}
