using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>The steps, by element type.</summary>
internal sealed partial class TileEngine
{
    private void Execute(in TileStep step, int count, Span<byte> to)
    {
        if (step.Op == TileOp.Cast)
        {
            TileCasts.Run(step, this, count, to);
            return;
        }

        if (step.Op == TileOp.Where)
        {
            Choose(step, count, to);
            return;
        }

        bool done = step.In switch
        {
            ElementKind.Float64 => Floats<double>(step, count, to),
            ElementKind.Float32 => Floats<float>(step, count, to),
            ElementKind.Int64 => Integers<long>(step, count, to),
            ElementKind.Int32 => Integers<int>(step, count, to),
            ElementKind.Int16 => Integers<short>(step, count, to),
            ElementKind.Byte => Integers<byte>(step, count, to),
            ElementKind.Bool => Booleans(step, count, to),
            _ => Complexes(step, count, to),
        };
        if (!done)
        {
            throw new NotSupportedException($"'{step.Op}' is not defined for elements of type {step.In.Name()}.");
        }
    }

    internal ReadOnlySpan<T> Operand<T>(int operand, int count)
        where T : unmanaged => Get<T>(operand, count);

    private void Choose(in TileStep step, int count, Span<byte> to)
    {
        ReadOnlySpan<byte> mask = Get<byte>(step.A, count);
        switch (step.Out.Size())
        {
            case 1: Choose(mask, Get<byte>(step.B, count), Get<byte>(step.C, count), to); break;
            case 2: Choose<short>(mask, Get<short>(step.B, count), Get<short>(step.C, count), MemoryMarshal.Cast<byte, short>(to)); break;
            case 4: Choose<int>(mask, Get<int>(step.B, count), Get<int>(step.C, count), MemoryMarshal.Cast<byte, int>(to)); break;
            case 8: Choose<long>(mask, Get<long>(step.B, count), Get<long>(step.C, count), MemoryMarshal.Cast<byte, long>(to)); break;
            default: Choose<Complex>(mask, Get<Complex>(step.B, count), Get<Complex>(step.C, count), MemoryMarshal.Cast<byte, Complex>(to)); break;
        }
    }

    private static void Choose<T>(ReadOnlySpan<byte> mask, ReadOnlySpan<T> yes, ReadOnlySpan<T> no, Span<T> to)
    {
        for (int i = 0; i < mask.Length; i++)
        {
            to[i] = mask[i] != 0 ? yes[i] : no[i];
        }
    }

    /// <summary>What all numbers have, complex ones too.</summary>
    private bool Basics<T>(in TileStep step, int count, Span<byte> to)
        where T : unmanaged, INumberBase<T>
    {
        Span<T> result = step.Out == step.In ? MemoryMarshal.Cast<byte, T>(to)[..count] : [];
        Span<bool> mask = MemoryMarshal.Cast<byte, bool>(to)[..count];
        ReadOnlySpan<T> a = Get<T>(step.A, count);
        T scalar;
        switch (step.Op)
        {
            case TileOp.Negate: TensorPrimitives.Negate(a, result); return true;
            case TileOp.Square: TensorPrimitives.Multiply(a, a, result); return true;
            case TileOp.Add:
                if (IsConstant(step.B, out scalar))
                {
                    TensorPrimitives.Add(a, scalar, result);
                }
                else
                {
                    TensorPrimitives.Add(a, Get<T>(step.B, count), result);
                }

                return true;
            case TileOp.Subtract:
                if (IsConstant(step.B, out scalar))
                {
                    TensorPrimitives.Subtract(a, scalar, result);
                }
                else
                {
                    TensorPrimitives.Subtract(a, Get<T>(step.B, count), result);
                }

                return true;
            case TileOp.Multiply:
                if (IsConstant(step.B, out scalar))
                {
                    TensorPrimitives.Multiply(a, scalar, result);
                }
                else
                {
                    TensorPrimitives.Multiply(a, Get<T>(step.B, count), result);
                }

                return true;
            case TileOp.Equal: TileLoops.Compare<T, TileLoops.EqualTo<T>>(a, Get<T>(step.B, count), mask); return true;
            case TileOp.NotEqual: TileLoops.Compare<T, TileLoops.NotEqualTo<T>>(a, Get<T>(step.B, count), mask); return true;
            default: return false;
        }
    }

    private bool Ordered<T>(in TileStep step, int count, Span<byte> to)
        where T : unmanaged, INumber<T>
    {
        Span<T> result = step.Out == step.In ? MemoryMarshal.Cast<byte, T>(to)[..count] : [];
        Span<bool> mask = MemoryMarshal.Cast<byte, bool>(to)[..count];
        ReadOnlySpan<T> a = Get<T>(step.A, count);
        switch (step.Op)
        {
            case TileOp.Maximum: TensorPrimitives.Max(a, Get<T>(step.B, count), result); return true;
            case TileOp.Minimum: TensorPrimitives.Min(a, Get<T>(step.B, count), result); return true;
            case TileOp.FMax: TensorPrimitives.MaxNumber(a, Get<T>(step.B, count), result); return true;
            case TileOp.FMin: TensorPrimitives.MinNumber(a, Get<T>(step.B, count), result); return true;
            case TileOp.Less: TileLoops.Compare<T, TileLoops.LessThan<T>>(a, Get<T>(step.B, count), mask); return true;
            case TileOp.LessEqual: TileLoops.Compare<T, TileLoops.AtMost<T>>(a, Get<T>(step.B, count), mask); return true;
            case TileOp.Greater: TileLoops.Compare<T, TileLoops.LessThan<T>>(Get<T>(step.B, count), a, mask); return true;
            case TileOp.GreaterEqual: TileLoops.Compare<T, TileLoops.AtMost<T>>(Get<T>(step.B, count), a, mask); return true;
            case TileOp.SignBit: TileLoops.Test<T, TileLoops.IsBelowZero<T>>(a, mask); return true;
            case TileOp.Sign: TileLoops.Map<T, TileLoops.SignOf<T>>(a, result); return true;
            default: return Basics<T>(step, count, to);
        }
    }

    private bool Integers<T>(in TileStep step, int count, Span<byte> to)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<T> result = step.Out == step.In ? MemoryMarshal.Cast<byte, T>(to)[..count] : [];
        ReadOnlySpan<T> a = Get<T>(step.A, count);
        switch (step.Op)
        {
            case TileOp.Abs: TileLoops.Map<T, TileLoops.WrappingAbs<T>>(a, result); return true;
            case TileOp.Invert: TensorPrimitives.OnesComplement(a, result); return true;
            case TileOp.And: TensorPrimitives.BitwiseAnd(a, Get<T>(step.B, count), result); return true;
            case TileOp.Or: TensorPrimitives.BitwiseOr(a, Get<T>(step.B, count), result); return true;
            case TileOp.Xor: TensorPrimitives.Xor(a, Get<T>(step.B, count), result); return true;
            case TileOp.ShiftLeft: TileLoops.Combine<T, TileLoops.Left<T>>(a, Get<T>(step.B, count), result); return true;
            case TileOp.ShiftRight: TileLoops.Combine<T, TileLoops.Right<T>>(a, Get<T>(step.B, count), result); return true;
            case TileOp.FloorDivide: TileLoops.Combine<T, TileLoops.FloorQuotient<T>>(a, Get<T>(step.B, count), result); return true;
            case TileOp.Remainder: TileLoops.Combine<T, TileLoops.FloorRemainder<T>>(a, Get<T>(step.B, count), result); return true;
            case TileOp.Power: TileLoops.Combine<T, TileLoops.IntegerPower<T>>(a, Get<T>(step.B, count), result); return true;
            case TileOp.FMod: TileLoops.Combine<T, SpecialLoops.WholeMod<T>>(a, Get<T>(step.B, count), result); return true;
            case TileOp.IsNaN or TileOp.IsInfinity or TileOp.IsPositiveInfinity or TileOp.IsNegativeInfinity: to[..count].Clear(); return true;
            case TileOp.IsFinite: to[..count].Fill(1); return true;
            default: return Ordered<T>(step, count, to);
        }
    }

    private bool Booleans(in TileStep step, int count, Span<byte> to)
    {
        ReadOnlySpan<byte> a = Get<byte>(step.A, count);
        switch (step.Op)
        {
            case TileOp.Invert: TensorPrimitives.Xor(a, (byte)1, to[..count]); return true;
            case TileOp.And or TileOp.Multiply or TileOp.Minimum or TileOp.FMin: TensorPrimitives.BitwiseAnd(a, Get<byte>(step.B, count), to); return true;
            case TileOp.Or or TileOp.Add or TileOp.Maximum or TileOp.FMax: TensorPrimitives.BitwiseOr(a, Get<byte>(step.B, count), to); return true;
            case TileOp.Xor: TensorPrimitives.Xor(a, Get<byte>(step.B, count), to); return true;
            case TileOp.Equal: TileLoops.Compare<byte, TileLoops.EqualTo<byte>>(a, Get<byte>(step.B, count), MemoryMarshal.Cast<byte, bool>(to)); return true;
            case TileOp.NotEqual: TensorPrimitives.Xor(a, Get<byte>(step.B, count), to); return true;
            case TileOp.Less or TileOp.LessEqual or TileOp.Greater or TileOp.GreaterEqual: return Integers<byte>(step, count, to);
            case TileOp.IsNaN or TileOp.IsInfinity or TileOp.IsPositiveInfinity or TileOp.IsNegativeInfinity or TileOp.SignBit: to[..count].Clear(); return true;
            case TileOp.IsFinite: to[..count].Fill(1); return true;
            default: return false;
        }
    }

    private bool Complexes(in TileStep step, int count, Span<byte> to)
    {
        ReadOnlySpan<Complex> a = Get<Complex>(step.A, count);
        Span<double> parts = step.Out == ElementKind.Float64 ? MemoryMarshal.Cast<byte, double>(to)[..count] : [];
        Span<bool> mask = MemoryMarshal.Cast<byte, bool>(to)[..count];
        Func<Complex, double>? part = step.Op switch
        {
            TileOp.Magnitude => Complex.Abs,
            TileOp.Real => static z => z.Real,
            TileOp.Imaginary => static z => z.Imaginary,
            TileOp.Angle => static z => z.Phase,
            _ => null,
        };
        Func<Complex, bool>? test = step.Op switch
        {
            TileOp.IsNaN => static z => double.IsNaN(z.Real) || double.IsNaN(z.Imaginary),
            TileOp.IsInfinity => static z => double.IsInfinity(z.Real) || double.IsInfinity(z.Imaginary),
            TileOp.IsFinite => Complex.IsFinite,
            _ => null,
        };
        Func<Complex, Complex>? map = step.Op switch
        {
            TileOp.Conjugate => Complex.Conjugate,
            TileOp.Sqrt => Complex.Sqrt,
            TileOp.Exp => Complex.Exp,
            TileOp.Log => Complex.Log,
            TileOp.Log10 => Complex.Log10,
            TileOp.Sin => Complex.Sin,
            TileOp.Cos => Complex.Cos,
            TileOp.Tan => Complex.Tan,
            TileOp.Asin => Complex.Asin,
            TileOp.Acos => Complex.Acos,
            TileOp.Atan => ComplexFunctions.Atan,
            TileOp.Sinh => Complex.Sinh,
            TileOp.Cosh => Complex.Cosh,
            TileOp.Tanh => Complex.Tanh,
            TileOp.Reciprocal => static z => Complex.One / z,
            TileOp.Exp2 => ComplexFunctions.Exp2,
            TileOp.Expm1 => ComplexFunctions.Expm1,
            TileOp.Log2 => ComplexFunctions.Log2,
            TileOp.Log1p => ComplexFunctions.Log1p,
            TileOp.Asinh => ComplexFunctions.Asinh,
            TileOp.Acosh => ComplexFunctions.Acosh,
            TileOp.Atanh => ComplexFunctions.Atanh,
            TileOp.Round => static z => new(Math.Round(z.Real), Math.Round(z.Imaginary)),
            TileOp.NanToZero => static z => double.IsNaN(z.Real) || double.IsNaN(z.Imaginary) ? Complex.Zero : z,
            TileOp.NanToOne => static z => double.IsNaN(z.Real) || double.IsNaN(z.Imaginary) ? Complex.One : z,
            _ => null,
        };
        if (part is not null)
        {
            for (int i = 0; i < count; i++)
            {
                parts[i] = part(a[i]);
            }

            return true;
        }

        if (test is not null)
        {
            for (int i = 0; i < count; i++)
            {
                mask[i] = test(a[i]);
            }

            return true;
        }

        if (map is not null || step.Op is TileOp.Divide or TileOp.Power)
        {
            Span<Complex> result = MemoryMarshal.Cast<byte, Complex>(to);
            ReadOnlySpan<Complex> b = map is null ? Get<Complex>(step.B, count) : [];
            for (int i = 0; i < count; i++)
            {
                result[i] = map is not null ? map(a[i]) : step.Op == TileOp.Divide ? a[i] / b[i] : ComplexFunctions.Power(a[i], b[i]);
            }

            return true;
        }

        return Basics<Complex>(step, count, to);
    }
}
