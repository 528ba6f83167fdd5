using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>Changes of element type: fractions are cut off, complex numbers lose their imaginary part, truth is "not zero".</summary>
internal static class TileCasts
{
    public static void Run(in TileStep step, TileEngine engine, int count, Span<byte> to)
    {
        switch (step.In)
        {
            case ElementKind.Bool or ElementKind.Byte: From(engine.Operand<byte>(step.A, count), step.Out, to); break;
            case ElementKind.Int16: From(engine.Operand<short>(step.A, count), step.Out, to); break;
            case ElementKind.Int32: From(engine.Operand<int>(step.A, count), step.Out, to); break;
            case ElementKind.Int64: From(engine.Operand<long>(step.A, count), step.Out, to); break;
            case ElementKind.Float32: From(engine.Operand<float>(step.A, count), step.Out, to); break;
            case ElementKind.Float64: From(engine.Operand<double>(step.A, count), step.Out, to); break;
            default: FromComplex(engine.Operand<Complex>(step.A, count), step.Out, to); break;
        }
    }

    private static void From<T>(ReadOnlySpan<T> values, ElementKind kind, Span<byte> to)
        where T : unmanaged, INumberBase<T>
    {
        switch (kind)
        {
            case ElementKind.Bool:
                for (int i = 0; i < values.Length; i++)
                {
                    to[i] = T.IsZero(values[i]) ? (byte)0 : (byte)1;
                }

                break;
            case ElementKind.Byte: TensorPrimitives.ConvertTruncating(values, to); break;
            case ElementKind.Int16: TensorPrimitives.ConvertTruncating(values, MemoryMarshal.Cast<byte, short>(to)); break;
            case ElementKind.Int32: TensorPrimitives.ConvertTruncating(values, MemoryMarshal.Cast<byte, int>(to)); break;
            case ElementKind.Int64: TensorPrimitives.ConvertTruncating(values, MemoryMarshal.Cast<byte, long>(to)); break;
            case ElementKind.Float32: TensorPrimitives.ConvertTruncating(values, MemoryMarshal.Cast<byte, float>(to)); break;
            case ElementKind.Float64: TensorPrimitives.ConvertTruncating(values, MemoryMarshal.Cast<byte, double>(to)); break;
            default:
                Span<Complex> target = MemoryMarshal.Cast<byte, Complex>(to);
                for (int i = 0; i < values.Length; i++)
                {
                    target[i] = new Complex(double.CreateTruncating(values[i]), 0);
                }

                break;
        }
    }

    private static void FromComplex(ReadOnlySpan<Complex> values, ElementKind kind, Span<byte> to)
    {
        if (kind == ElementKind.Complex)
        {
            values.CopyTo(MemoryMarshal.Cast<byte, Complex>(to));
            return;
        }

        if (kind == ElementKind.Bool)
        {
            for (int i = 0; i < values.Length; i++)
            {
                to[i] = values[i] == Complex.Zero ? (byte)0 : (byte)1;
            }

            return;
        }

        var real = new double[values.Length];
        for (int i = 0; i < real.Length; i++)
        {
            real[i] = values[i].Real;
        }

        From<double>(real, kind, to);
    }
}
