namespace Actors.Arrays;

/// <content>Storing.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>
    /// This array and where it is to be stored, for several that are stored together and share their work:
    /// <c>await new[] { x.To("x.npy"), y.To("y.npy") }.StoreAsync()</c>. What cannot work is an error here.
    /// </summary>
    /// <param name="target">The file or folder.</param>
    /// <exception cref="InvalidOperationException">The sizes of some chunks are not known.</exception>
    /// <exception cref="IOException">There is no such folder, or the target cannot be replaced.</exception>
    /// <exception cref="ArgumentException">A region has another shape or type.</exception>
    public ArrayStore To(ArrayTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new ArrayStore(Array, target);
    }
}
