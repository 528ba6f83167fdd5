using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;
using Microsoft.Win32.SafeHandles;

namespace Actors.Arrays.Files;

/// <summary>Writes a block at its place in a file that is there already, and gives the number of bytes. Doing it twice does no harm.</summary>
/// <param name="Path">The file.</param>
/// <param name="DataOffset">Where the first element stands, in bytes.</param>
/// <param name="Form">How the elements stand there.</param>
/// <param name="Region">The block's place, with its axes in the order of the file.</param>
internal sealed record StoreBlockKernel(string Path, long DataOffset, FileForm Form, FileRegion Region) : Kernel
{
    public override string Label => "store-" + Form.Format;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var block = (Block)inputs[0]!;
        return block.Kind.Visit(new Writing(Form.ForFile(block), this, context));
    }

    private sealed class Writing(Block block, StoreBlockKernel kernel, KernelContext context) : ElementKinds.IVisitor<object>
    {
        public object Visit<T>()
            where T : unmanaged
        {
            ReadOnlySpan<T> elements = ((Block<T>)block).Span;
            if (kernel.Form.IsSwapped)
            {
                T[] swapped = elements.ToArray();
                FileElements.Swap<T>(swapped);
                elements = swapped;
            }

            using SafeFileHandle file = File.OpenHandle(kernel.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            kernel.Region.Write(file, kernel.DataOffset, elements, context.CancellationToken);
            return (long)elements.Length * block.Kind.Size();
        }
    }
}
