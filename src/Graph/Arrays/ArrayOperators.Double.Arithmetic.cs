using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Arithmetic of arrays of double with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of double.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<double> array)
    {
        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<double> left, ChunkedArray<bool> right) => Mixed<double, double, bool>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<double> left, ChunkedArray<byte> right) => Mixed<double, double, byte>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<double> left, ChunkedArray<short> right) => Mixed<double, double, short>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<double> left, ChunkedArray<int> right) => Mixed<double, double, int>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<double> left, ChunkedArray<long> right) => Mixed<double, double, long>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<double> left, ChunkedArray<float> right) => Mixed<double, double, float>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<double> left, ChunkedArray<Complex> right) => Mixed<Complex, double, Complex>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator +(ChunkedArray<double> left, Complex right) => MixedRight<Complex, double, Complex>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator +(Complex left, ChunkedArray<double> right) => MixedLeft<Complex, Complex, double>(TileOp.Add, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<double> left, ChunkedArray<bool> right) => Mixed<double, double, bool>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<double> left, ChunkedArray<byte> right) => Mixed<double, double, byte>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<double> left, ChunkedArray<short> right) => Mixed<double, double, short>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<double> left, ChunkedArray<int> right) => Mixed<double, double, int>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<double> left, ChunkedArray<long> right) => Mixed<double, double, long>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<double> left, ChunkedArray<float> right) => Mixed<double, double, float>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<double> left, ChunkedArray<Complex> right) => Mixed<Complex, double, Complex>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator -(ChunkedArray<double> left, Complex right) => MixedRight<Complex, double, Complex>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator -(Complex left, ChunkedArray<double> right) => MixedLeft<Complex, Complex, double>(TileOp.Subtract, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<double> left, ChunkedArray<bool> right) => Mixed<double, double, bool>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<double> left, ChunkedArray<byte> right) => Mixed<double, double, byte>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<double> left, ChunkedArray<short> right) => Mixed<double, double, short>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<double> left, ChunkedArray<int> right) => Mixed<double, double, int>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<double> left, ChunkedArray<long> right) => Mixed<double, double, long>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<double> left, ChunkedArray<float> right) => Mixed<double, double, float>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<double> left, ChunkedArray<Complex> right) => Mixed<Complex, double, Complex>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator *(ChunkedArray<double> left, Complex right) => MixedRight<Complex, double, Complex>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator *(Complex left, ChunkedArray<double> right) => MixedLeft<Complex, Complex, double>(TileOp.Multiply, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<double> left, ChunkedArray<bool> right) => Mixed<double, double, bool>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<double> left, ChunkedArray<byte> right) => Mixed<double, double, byte>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<double> left, ChunkedArray<short> right) => Mixed<double, double, short>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<double> left, ChunkedArray<int> right) => Mixed<double, double, int>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<double> left, ChunkedArray<long> right) => Mixed<double, double, long>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<double> left, ChunkedArray<float> right) => Mixed<double, double, float>(TileOp.Remainder, left, right);
    }
}
