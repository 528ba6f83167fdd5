using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Files;

/// <summary>
/// One writing of an array: files stand under another name until all is in them. Exactly one of <see cref="Commit"/> and
/// <see cref="Discard"/> is called at the end.
/// </summary>
internal sealed class ArrayWriting : ILazy<long>
{
    private readonly string? _unfinished;
    private readonly string _final;
    private readonly bool _isFolder;

    private ArrayWriting(GatherExpr expr, string? unfinished, string final, bool isFolder)
    {
        Expr = expr;
        _unfinished = unfinished;
        _final = final;
        _isFolder = isFolder;
    }

    public Expr Expr { get; }

    Expr ILazy<long>.ResultExpr => Expr;

    /// <summary>Begins a new file.</summary>
    /// <param name="array">What will be in it.</param>
    /// <param name="path">Its name at the end.</param>
    /// <param name="header">What stands before the elements.</param>
    /// <param name="form">How the elements stand in it.</param>
    public static ArrayWriting ToFile(ArrayExpr array, string path, byte[] header, FileForm form)
    {
        string unfinished = Unfinished(path);
        Create(unfinished, header, array.Layout.Size * array.Kind.Size());
        Func<int[], Kernel> kernels = Kernels(array.Layout, unfinished, header.Length, form, array.Layout.ShapeArray, new long[array.Layout.Rank], null);
        return new(Expression(kernels, array), unfinished, path, false);
    }

    /// <summary>Begins a folder with a file for each chunk along an axis; all other axes have one chunk.</summary>
    public static ArrayWriting ToStack(ArrayExpr array, string folder, int axis)
    {
        string unfinished = Unfinished(folder);
        Directory.CreateDirectory(unfinished);
        ArrayLayout layout = array.Layout;
        var form = new FileForm("npy");
        var headers = new int[layout.Grid[axis]];
        File.WriteAllBytes(Path.Combine(unfinished, StackInfo.FileName), new StackInfo(layout.Chunks, axis).Write(array.Kind));
        for (int i = 0; i < headers.Length; i++)
        {
            long[] shape = [.. layout.Shape];
            shape[axis] = layout.Chunks[axis][i];
            byte[] header = NpyHeader.Write(array.Kind, shape);
            headers[i] = header.Length;
            Create(Path.Combine(unfinished, StackInfo.PartName(i)), header, shape.Aggregate((long)array.Kind.Size(), (a, b) => a * b));
        }

        Kernel Part(int[] position)
        {
            int part = position[axis];
            int[] shape = layout.BlockShape(position);
            return new StoreBlockKernel(
                Path.Combine(unfinished, StackInfo.PartName(part)), headers[part], form,
                new(new(Array.ConvertAll(shape, s => (long)s)), new(new long[shape.Length]), new(shape)));
        }

        return new(Expression(Part, array), unfinished, folder, true);
    }

    /// <summary>Writes into a file that is there, in place.</summary>
    /// <param name="array">What is written.</param>
    /// <param name="file">The file.</param>
    /// <param name="start">Where, on each axis of the file.</param>
    /// <param name="axes">Which axes of the file the array's axes are; along the others it has one position.</param>
    public static ArrayWriting Into(ArrayExpr array, NpyFile file, long[] start, int[] axes)
    {
        return new(
            Expression(Kernels(array.Layout, file.Path, file.DataOffset, file.Header.Form, file.Header.Shape, start, axes), array),
            null, file.Path, false);
    }

    /// <summary>Gives what was written its name; what had it before is replaced.</summary>
    public void Commit()
    {
        if (_unfinished is null)
        {
            return;
        }

        if (!_isFolder)
        {
            using (FileStream file = new(_unfinished, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
            {
                // The name must not be on the disk before the elements are.
                file.Flush(flushToDisk: true);
            }

            File.Move(_unfinished, _final, overwrite: true);
            return;
        }

        string? old = null;
        if (Directory.Exists(_final))
        {
            old = Unfinished(_final);
            Directory.Move(_final, old);
        }

        Directory.Move(_unfinished, _final);
        if (old is not null)
        {
            Directory.Delete(old, recursive: true);
        }
    }

    /// <summary>Takes away what was written so far.</summary>
    public void Discard()
    {
        if (_unfinished is null)
        {
            return;
        }

        if (_isFolder && Directory.Exists(_unfinished))
        {
            Directory.Delete(_unfinished, recursive: true);
        }
        else if (!_isFolder)
        {
            File.Delete(_unfinished);
        }
    }

    private static Func<int[], Kernel> Kernels(
        ArrayLayout layout, string path, long dataOffset, FileForm form, long[] whole, long[] origin, int[]? axes) => position =>
    {
        long[] start = layout.StartOf(position);
        int[] shape = layout.BlockShape(position);
        long[] at = [.. origin];
        var box = new int[whole.Length];
        Array.Fill(box, 1);
        for (int i = 0; i < shape.Length; i++)
        {
            int axis = axes is null ? i : axes[i];
            at[axis] += start[i];
            box[axis] = shape[i];
        }

        return new StoreBlockKernel(path, dataOffset, form, new(new(form.InFileOrder(whole)), new(form.InFileOrder(at)), new(form.InFileOrder(box))));
    };

    // What is asked for twice is written twice: no two writings have a name in common.
    private static GatherExpr Expression(Func<int[], Kernel> kernels, ArrayExpr array) =>
        new("store", "stored", ContentToken.Unique(), kernels, new StoredKernel(), array);

    private static string Unfinished(string path) => $"{path}.{Guid.NewGuid():N}.unfinished";

    private static void Create(string path, byte[] header, long bytes)
    {
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            // A disk that is too small says so now.
            PreallocationSize = header.Length + bytes,
        });
        file.Write(header);
        file.SetLength(header.Length + bytes);
    }
}
