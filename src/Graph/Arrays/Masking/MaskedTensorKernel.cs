using System.Numerics.Tensors;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Masking;

/// <summary>Data and mask as one masked tensor.</summary>
/// <param name="FillValue">What stands for masked elements when they are filled.</param>
internal sealed record MaskedTensorKernel<T>(T FillValue) : Kernel
    where T : unmanaged
{
    public override string Label => "masked";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        new MaskedTensor<T>((Tensor<T>)inputs[0]!, (Tensor<bool>)inputs[1]!, FillValue);
}
