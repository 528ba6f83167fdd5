using System.Numerics;

namespace Actors.Arrays.Kernels;

/// <summary>Functions of complex numbers that the base library lacks, with NumPy's (C99's) branch cuts.</summary>
internal static class ComplexFunctions
{
    // Zero to a power that is not a positive real number is undefined, as in NumPy; to the power of zero it is one.
    public static Complex Power(Complex z, Complex power) =>
        z == Complex.Zero && power != Complex.Zero && !(power.Real > 0 && power.Imaginary == 0) ? new(double.NaN, double.NaN) : Complex.Pow(z, power);

    public static Complex Exp2(Complex z) => Complex.Exp(z * Math.Log(2));

    public static Complex Log2(Complex z) => Complex.Log(z) / Math.Log(2);

    // exp(a + bi) − 1 = (expm1(a) cos b − 2 sin²(b/2)) + exp(a) sin b i keeps its digits near zero.
    public static Complex Expm1(Complex z)
    {
        double half = Math.Sin(z.Imaginary / 2);
        return new((TileLoops.ExpM1<double>.Of(z.Real) * Math.Cos(z.Imaginary)) - (2 * half * half), Math.Exp(z.Real) * Math.Sin(z.Imaginary));
    }

    // |1 + z|² − 1 = a (2 + a) + b² without taking one away.
    public static Complex Log1p(Complex z)
    {
        double a = z.Real, b = z.Imaginary, more = (a * (2 + a)) + (b * b);
        double size = Math.Abs(more) < 0.5 ? 0.5 * TileLoops.LogP1<double>.Of(more) : Math.Log(double.Hypot(1 + a, b));
        return new(size, Math.Atan2(b, 1 + a));
    }

    // asinh(z) = −i asin(iz), and asin is exact near its branch points. Its parts have the signs of those of z, also on the branch cuts.
    public static Complex Asinh(Complex z)
    {
        Complex w = Complex.Asin(new(-z.Imaginary, z.Real));
        return new(Math.CopySign(w.Imaginary, z.Real), Math.CopySign(w.Real, z.Imaginary));
    }

    // acosh(z) = ±i acos(z), of the half plane to the right.
    public static Complex Acosh(Complex z)
    {
        Complex w = Complex.Acos(z);
        return double.IsNegative(z.Imaginary) ? new(w.Imaginary, -w.Real) : new(-w.Imaginary, w.Real);
    }

    // Real part: log1p(4a / ((1 − a)² + b²)) / 4; imaginary part: atan2(2b, (1 − a)(1 + a) − b²) / 2 (Kahan, 1987).
    public static Complex Atanh(Complex z)
    {
        double a = Math.Abs(z.Real), b = z.Imaginary;
        double real, imaginary;
        if (a > 1e150 || Math.Abs(b) > 1e150)
        {
            // The squares would overflow: atanh(z) goes as 1/z ± iπ/2.
            real = Complex.Reciprocal(new(a, b)).Real;
            imaginary = Math.CopySign(Math.PI / 2, b);
        }
        else
        {
            double apart = ((1 - a) * (1 - a)) + (b * b);
            real = TileLoops.LogP1<double>.Of(4 * a / apart) / 4;
            imaginary = Math.Atan2(2 * b, ((1 - a) * (1 + a)) - (b * b)) / 2;
        }

        return new(Math.CopySign(real, z.Real), imaginary);
    }

    // The same of iz, turned back: atan(z) = −i atanh(iz).
    public static Complex Atan(Complex z)
    {
        Complex w = Atanh(new(-z.Imaginary, z.Real));
        return new(w.Imaginary, -w.Real);
    }
}
