using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>The steps of floating-point elements.</summary>
internal sealed partial class TileEngine
{
    private bool Floats<T>(in TileStep step, int count, Span<byte> to)
        where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        Span<T> result = step.Out == step.In ? MemoryMarshal.Cast<byte, T>(to)[..count] : [];
        Span<bool> mask = MemoryMarshal.Cast<byte, bool>(to)[..count];
        ReadOnlySpan<T> a = Get<T>(step.A, count);
        switch (step.Op)
        {
            case TileOp.Abs: TensorPrimitives.Abs(a, result); break;
            case TileOp.Reciprocal: TensorPrimitives.Reciprocal(a, result); break;
            case TileOp.Sqrt: TensorPrimitives.Sqrt(a, result); break;
            case TileOp.Cbrt: TensorPrimitives.Cbrt(a, result); break;
            case TileOp.Exp: TensorPrimitives.Exp(a, result); break;
            case TileOp.Exp2: TileLoops.Map<T, TileLoops.PowerOfTwo<T>>(a, result); break;
            case TileOp.Expm1: TileLoops.Map<T, TileLoops.ExpM1<T>>(a, result); break;
            case TileOp.Log: TensorPrimitives.Log(a, result); break;
            case TileOp.Log2: TensorPrimitives.Log2(a, result); break;
            case TileOp.Log10: TileLoops.Map<T, TileLoops.DecimalLog<T>>(a, result); break;
            case TileOp.Log1p: TileLoops.Map<T, TileLoops.LogP1<T>>(a, result); break;
            case TileOp.Sin: TensorPrimitives.Sin(a, result); break;
            case TileOp.Cos: TensorPrimitives.Cos(a, result); break;
            case TileOp.Tan: TensorPrimitives.Tan(a, result); break;
            case TileOp.Asin: TensorPrimitives.Asin(a, result); break;
            case TileOp.Acos: TensorPrimitives.Acos(a, result); break;
            case TileOp.Atan: TensorPrimitives.Atan(a, result); break;
            case TileOp.Sinh: TileLoops.Map<T, TileLoops.HyperbolicSine<T>>(a, result); break;
            case TileOp.Cosh: TileLoops.Map<T, TileLoops.HyperbolicCosine<T>>(a, result); break;
            case TileOp.Tanh: TileLoops.Map<T, TileLoops.HyperbolicTangent<T>>(a, result); break;
            case TileOp.Asinh: TensorPrimitives.Asinh(a, result); break;
            case TileOp.Acosh: TensorPrimitives.Acosh(a, result); break;
            case TileOp.Atanh: TensorPrimitives.Atanh(a, result); break;
            case TileOp.Round: TensorPrimitives.Round(a, MidpointRounding.ToEven, result); break;
            case TileOp.Floor: TensorPrimitives.Floor(a, result); break;
            case TileOp.Ceil: TensorPrimitives.Ceiling(a, result); break;
            case TileOp.Trunc: TensorPrimitives.Truncate(a, result); break;
            case TileOp.Radians: TensorPrimitives.Multiply(a, T.Pi / T.CreateChecked(180), result); break;
            case TileOp.Degrees: TensorPrimitives.Multiply(a, T.CreateChecked(180) / T.Pi, result); break;
            case TileOp.NanToZero: TileLoops.ReplaceNaN(a, T.Zero, result); break;
            case TileOp.NanToOne: TileLoops.ReplaceNaN(a, T.One, result); break;
            case TileOp.NanToLowest: TileLoops.ReplaceNaN(a, T.NegativeInfinity, result); break;
            case TileOp.NanToHighest: TileLoops.ReplaceNaN(a, T.PositiveInfinity, result); break;
            case TileOp.IsNaN: TileLoops.Compare<T, TileLoops.NotEqualTo<T>>(a, a, mask); break;
            case TileOp.IsInfinity: TileLoops.Test<T, TileLoops.Infinite<T>>(a, mask); break;
            case TileOp.IsFinite: TileLoops.Test<T, TileLoops.Finite<T>>(a, mask); break;
            case TileOp.SignBit: TileLoops.Test<T, TileLoops.HasSign<T>>(a, mask); break;
            case TileOp.Divide:
                if (IsConstant(step.B, out T divisor))
                {
                    TensorPrimitives.Divide(a, divisor, result);
                }
                else
                {
                    TensorPrimitives.Divide(a, Get<T>(step.B, count), result);
                }

                break;
            case TileOp.Remainder: TileLoops.Combine<T, TileLoops.FloatRemainder<T>>(a, Get<T>(step.B, count), result); break;
            case TileOp.FloorDivide: TileLoops.Combine<T, TileLoops.FloatFloorQuotient<T>>(a, Get<T>(step.B, count), result); break;
            case TileOp.Power: TileLoops.Combine<T, TileLoops.FloatPower<T>>(a, Get<T>(step.B, count), result); break;
            case TileOp.Atan2: TensorPrimitives.Atan2(a, Get<T>(step.B, count), result); break;
            case TileOp.Hypot: TensorPrimitives.Hypot(a, Get<T>(step.B, count), result); break;
            case TileOp.CopySign: TensorPrimitives.CopySign(a, Get<T>(step.B, count), result); break;
            case TileOp.Sinc: TileLoops.Map<T, SpecialLoops.Sinc<T>>(a, result); break;
            case TileOp.BesselI0: TileLoops.Map<T, SpecialLoops.BesselI0<T>>(a, result); break;
            case TileOp.Spacing: TileLoops.Map<T, SpecialLoops.Spacing<T>>(a, result); break;
            case TileOp.Mantissa: TileLoops.Map<T, SpecialLoops.Mantissa<T>>(a, result); break;
            case TileOp.Exponent: TileLoops.Map<T, SpecialLoops.Exponent<T>>(a, result); break;
            case TileOp.IsPositiveInfinity: TileLoops.Test<T, SpecialLoops.PositiveInfinite<T>>(a, mask); break;
            case TileOp.IsNegativeInfinity: TileLoops.Test<T, SpecialLoops.NegativeInfinite<T>>(a, mask); break;
            case TileOp.FMod: TileLoops.Combine<T, SpecialLoops.FloatMod<T>>(a, Get<T>(step.B, count), result); break;
            case TileOp.NextAfter: TileLoops.Combine<T, SpecialLoops.Next<T>>(a, Get<T>(step.B, count), result); break;
            case TileOp.LogAddExp: TileLoops.Combine<T, SpecialLoops.LogSum<T>>(a, Get<T>(step.B, count), result); break;
            case TileOp.LogAddExp2: TileLoops.Combine<T, SpecialLoops.Log2Sum<T>>(a, Get<T>(step.B, count), result); break;
            case TileOp.Heaviside: TileLoops.Combine<T, SpecialLoops.Step<T>>(a, Get<T>(step.B, count), result); break;
            case TileOp.LdExp: TileLoops.Combine<T, SpecialLoops.Scale<T>>(a, Get<T>(step.B, count), result); break;
            default: return Ordered<T>(step, count, to);
        }

        return true;
    }
}
