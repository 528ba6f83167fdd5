using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Microsoft.Win32.SafeHandles;

namespace Actors.Arrays.Files;

/// <summary>Reads a block of an array from a file. Where it is used up by the same task the file is mapped and nothing is copied.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
/// <param name="Stamp">The file, and what it was when the array was made.</param>
/// <param name="DataOffset">Where the first element stands, in bytes.</param>
/// <param name="Form">How the elements stand there.</param>
/// <param name="Region">The block, with its axes in the order of the file.</param>
internal sealed record ReadFileKernel<T>(FileStamp Stamp, long DataOffset, FileForm Form, FileRegion Region) : Kernel, IMappedSource
    where T : unmanaged
{
    // Shorter runs are copied from a map of the file: a call for each would take longer.
    private const int ReadBytes = 16 << 10;

    public override string Label => "read-" + Form.Format;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Stamp.RequireUnchanged("array", Form.Maker);
        Block<T> block = Block<T>.New([.. Region.Shape]);
        if (block.Length > 0)
        {
            Span<T> elements = block.Writable;
            using SafeFileHandle file = Open();
            (long first, long count) = Region.Extent();
            if ((long)Region.RunLength * Unsafe.SizeOf<T>() >= ReadBytes || Region.RunLength == count || count > int.MaxValue)
            {
                Region.Read(file, Stamp.Path, DataOffset, elements, context.CancellationToken);
            }
            else
            {
                using var map = new MappedMemory<T>(file, DataOffset + (first * Unsafe.SizeOf<T>()), (int)count);
                Region.Copy<T>(map.GetSpan(), elements);
            }

            Form.Correct(elements);
        }

        return Form.InPlace(block);
    }

    public Block Map(KernelContext context)
    {
        (long first, long count) = Region.Extent();
        long offset = DataOffset + (first * Unsafe.SizeOf<T>());
        if (count > 0 && Region.RunLength == count && !Form.IsSwapped && offset % Unsafe.SizeOf<T>() == 0)
        {
            Stamp.RequireUnchanged("array", Form.Maker);
            using SafeFileHandle file = Open();
            var map = new MappedMemory<T>(file, offset, (int)count);
            if (FileElements.AreValid<T>(map.GetSpan()))
            {
                int[] shape = [.. Region.Shape];
                return Form.InPlace(new Block<T>(new MappedBuffer<T>(map, (int)count), shape, StridesOf.Contiguous(shape)));
            }

            ((IDisposable)map).Dispose();
        }

        return (Block)Run([], context)!;
    }

    private SafeFileHandle Open() => File.OpenHandle(Stamp.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
