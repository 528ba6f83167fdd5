using System.IO.MemoryMappedFiles;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>
/// Which attempts' kernels run now, in a file that outlives the process: when it dies without a word, whoever looks after it knows what it
/// was doing. Writing costs no system call.
/// </summary>
internal sealed unsafe class RunningBoard : IDisposable
{
    private const int Places = 254;
    private const int PlaceSize = 2 * sizeof(long);
    private const string FileName = "running";

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    /// <summary>At 0 how many kernels found no place; then pairs of a number (0 for a free place) and an epoch.</summary>
    private readonly long* _words;

    /// <param name="folder">Where the file is.</param>
    public RunningBoard(string folder)
    {
        _file = MemoryMappedFile.CreateFromFile(Path.Combine(folder, FileName), FileMode.Create, null, (Places + 1) * PlaceSize);
        _view = _file.CreateViewAccessor();
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _words = (long*)start;
    }

    /// <summary>What a dead process was running; null when that is not known.</summary>
    /// <param name="folder">Where its file is.</param>
    public static IReadOnlyList<Attempt>? Read(string folder)
    {
        byte[] bytes;
        try
        {
            using var file = new FileStream(Path.Combine(folder, FileName), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            bytes = new byte[(Places + 1) * PlaceSize];
            file.ReadExactly(bytes);
        }
        catch (IOException)
        {
            // It did not get as far as to make one.
            return null;
        }

        if (BitConverter.ToInt64(bytes, 0) != 0)
        {
            return null;
        }

        var running = new List<Attempt>();
        for (int i = 1; i <= Places; i++)
        {
            long number = BitConverter.ToInt64(bytes, i * PlaceSize);
            if (number != 0)
            {
                running.Add(new Attempt((int)BitConverter.ToInt64(bytes, (i * PlaceSize) + sizeof(long)), number));
            }
        }

        return running;
    }

    /// <summary>A kernel begins.</summary>
    /// <returns>Its place, for <see cref="Leave"/>.</returns>
    public int Enter(Attempt attempt)
    {
        for (int i = 1; i <= Places; i++)
        {
            long* place = _words + (2 * i);
            if (*place == 0 && Interlocked.CompareExchange(ref *place, attempt.Number, 0) == 0)
            {
                place[1] = attempt.Epoch;
                return i;
            }
        }

        Interlocked.Increment(ref *_words);
        return 0;
    }

    /// <summary>A kernel has ended.</summary>
    public void Leave(int place)
    {
        if (place == 0)
        {
            Interlocked.Decrement(ref *_words);
        }
        else
        {
            Volatile.Write(ref _words[2 * place], 0);
        }
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
