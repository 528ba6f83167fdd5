namespace Actors.Runtime.Working.Storage;

/// <summary>Where spilled partitions are: a folder of one worker and of nobody else.</summary>
internal interface ISpillFolder
{
    /// <summary>A new file, to be written from the beginning to the end.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its length; where the disk has no room for so much, it may say so at once.</param>
    /// <exception cref="IOException">There is no room, or it cannot be written.</exception>
    Stream Create(string name, long bytes);

    /// <summary>A file, to be read from the beginning to the end. It can be read on when it is deleted meanwhile.</summary>
    Stream Open(string name);

    /// <summary>Deletes a file, if it is there.</summary>
    void Delete(string name);

    /// <summary>How the folder is called in errors.</summary>
    string Name { get; }
}
