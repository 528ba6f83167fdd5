using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Arithmetic of arrays of long with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of long.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<long> array)
    {
        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator +(ChunkedArray<long> left, ChunkedArray<bool> right) => Mixed<long, long, bool>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator +(ChunkedArray<long> left, ChunkedArray<byte> right) => Mixed<long, long, byte>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator +(ChunkedArray<long> left, ChunkedArray<short> right) => Mixed<long, long, short>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator +(ChunkedArray<long> left, ChunkedArray<int> right) => Mixed<long, long, int>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<long> left, ChunkedArray<float> right) => Mixed<double, long, float>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<long> left, ChunkedArray<double> right) => Mixed<double, long, double>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<long> left, ChunkedArray<Complex> right) => Mixed<Complex, long, Complex>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator +(ChunkedArray<long> left, float right) => MixedRight<double, long, float>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator +(float left, ChunkedArray<long> right) => MixedLeft<double, float, long>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator +(ChunkedArray<long> left, double right) => MixedRight<double, long, double>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator +(double left, ChunkedArray<long> right) => MixedLeft<double, double, long>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator +(ChunkedArray<long> left, Complex right) => MixedRight<Complex, long, Complex>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator +(Complex left, ChunkedArray<long> right) => MixedLeft<Complex, Complex, long>(TileOp.Add, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator -(ChunkedArray<long> left, ChunkedArray<bool> right) => Mixed<long, long, bool>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator -(ChunkedArray<long> left, ChunkedArray<byte> right) => Mixed<long, long, byte>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator -(ChunkedArray<long> left, ChunkedArray<short> right) => Mixed<long, long, short>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator -(ChunkedArray<long> left, ChunkedArray<int> right) => Mixed<long, long, int>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<long> left, ChunkedArray<float> right) => Mixed<double, long, float>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<long> left, ChunkedArray<double> right) => Mixed<double, long, double>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<long> left, ChunkedArray<Complex> right) => Mixed<Complex, long, Complex>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator -(ChunkedArray<long> left, float right) => MixedRight<double, long, float>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator -(float left, ChunkedArray<long> right) => MixedLeft<double, float, long>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator -(ChunkedArray<long> left, double right) => MixedRight<double, long, double>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator -(double left, ChunkedArray<long> right) => MixedLeft<double, double, long>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator -(ChunkedArray<long> left, Complex right) => MixedRight<Complex, long, Complex>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator -(Complex left, ChunkedArray<long> right) => MixedLeft<Complex, Complex, long>(TileOp.Subtract, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator *(ChunkedArray<long> left, ChunkedArray<bool> right) => Mixed<long, long, bool>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator *(ChunkedArray<long> left, ChunkedArray<byte> right) => Mixed<long, long, byte>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator *(ChunkedArray<long> left, ChunkedArray<short> right) => Mixed<long, long, short>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator *(ChunkedArray<long> left, ChunkedArray<int> right) => Mixed<long, long, int>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<long> left, ChunkedArray<float> right) => Mixed<double, long, float>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<long> left, ChunkedArray<double> right) => Mixed<double, long, double>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<long> left, ChunkedArray<Complex> right) => Mixed<Complex, long, Complex>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator *(ChunkedArray<long> left, float right) => MixedRight<double, long, float>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator *(float left, ChunkedArray<long> right) => MixedLeft<double, float, long>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator *(ChunkedArray<long> left, double right) => MixedRight<double, long, double>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator *(double left, ChunkedArray<long> right) => MixedLeft<double, double, long>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator *(ChunkedArray<long> left, Complex right) => MixedRight<Complex, long, Complex>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator *(Complex left, ChunkedArray<long> right) => MixedLeft<Complex, Complex, long>(TileOp.Multiply, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator %(ChunkedArray<long> left, ChunkedArray<bool> right) => Mixed<long, long, bool>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator %(ChunkedArray<long> left, ChunkedArray<byte> right) => Mixed<long, long, byte>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator %(ChunkedArray<long> left, ChunkedArray<short> right) => Mixed<long, long, short>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator %(ChunkedArray<long> left, ChunkedArray<int> right) => Mixed<long, long, int>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<long> left, ChunkedArray<float> right) => Mixed<double, long, float>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<long> left, ChunkedArray<double> right) => Mixed<double, long, double>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator %(ChunkedArray<long> left, float right) => MixedRight<double, long, float>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator %(float left, ChunkedArray<long> right) => MixedLeft<double, float, long>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator %(ChunkedArray<long> left, double right) => MixedRight<double, long, double>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator %(double left, ChunkedArray<long> right) => MixedLeft<double, double, long>(TileOp.Remainder, left, right);
    }
}
