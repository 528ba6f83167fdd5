using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Gives columns other names.</summary>
internal sealed record RenameKernel(EquatableArray<(string Old, string New)> Names) : Kernel
{
    public override string Label => "rename";

    public static string NewName(EquatableArray<(string Old, string New)> names, string name)
    {
        foreach ((string old, string @new) in names)
        {
            if (old == name)
            {
                return @new;
            }
        }

        return name;
    }

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Tables.Rename((Table)inputs[0]!, Names);
}
