using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Arithmetic of arrays of float with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of float.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<float> array)
    {
        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator +(ChunkedArray<float> left, ChunkedArray<bool> right) => Mixed<float, float, bool>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator +(ChunkedArray<float> left, ChunkedArray<byte> right) => Mixed<float, float, byte>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator +(ChunkedArray<float> left, ChunkedArray<short> right) => Mixed<float, float, short>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<float> left, ChunkedArray<int> right) => Mixed<double, float, int>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<float> left, ChunkedArray<long> right) => Mixed<double, float, long>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<float> left, ChunkedArray<double> right) => Mixed<double, float, double>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<float> left, ChunkedArray<Complex> right) => Mixed<Complex, float, Complex>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator +(ChunkedArray<float> left, double right) => MixedRight<float, float, double>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator +(double left, ChunkedArray<float> right) => MixedLeft<float, double, float>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator +(ChunkedArray<float> left, Complex right) => MixedRight<Complex, float, Complex>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator +(Complex left, ChunkedArray<float> right) => MixedLeft<Complex, Complex, float>(TileOp.Add, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator -(ChunkedArray<float> left, ChunkedArray<bool> right) => Mixed<float, float, bool>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator -(ChunkedArray<float> left, ChunkedArray<byte> right) => Mixed<float, float, byte>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator -(ChunkedArray<float> left, ChunkedArray<short> right) => Mixed<float, float, short>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<float> left, ChunkedArray<int> right) => Mixed<double, float, int>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<float> left, ChunkedArray<long> right) => Mixed<double, float, long>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<float> left, ChunkedArray<double> right) => Mixed<double, float, double>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<float> left, ChunkedArray<Complex> right) => Mixed<Complex, float, Complex>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator -(ChunkedArray<float> left, double right) => MixedRight<float, float, double>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator -(double left, ChunkedArray<float> right) => MixedLeft<float, double, float>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator -(ChunkedArray<float> left, Complex right) => MixedRight<Complex, float, Complex>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator -(Complex left, ChunkedArray<float> right) => MixedLeft<Complex, Complex, float>(TileOp.Subtract, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator *(ChunkedArray<float> left, ChunkedArray<bool> right) => Mixed<float, float, bool>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator *(ChunkedArray<float> left, ChunkedArray<byte> right) => Mixed<float, float, byte>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator *(ChunkedArray<float> left, ChunkedArray<short> right) => Mixed<float, float, short>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<float> left, ChunkedArray<int> right) => Mixed<double, float, int>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<float> left, ChunkedArray<long> right) => Mixed<double, float, long>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<float> left, ChunkedArray<double> right) => Mixed<double, float, double>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<float> left, ChunkedArray<Complex> right) => Mixed<Complex, float, Complex>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator *(ChunkedArray<float> left, double right) => MixedRight<float, float, double>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator *(double left, ChunkedArray<float> right) => MixedLeft<float, double, float>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator *(ChunkedArray<float> left, Complex right) => MixedRight<Complex, float, Complex>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator *(Complex left, ChunkedArray<float> right) => MixedLeft<Complex, Complex, float>(TileOp.Multiply, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator %(ChunkedArray<float> left, ChunkedArray<bool> right) => Mixed<float, float, bool>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator %(ChunkedArray<float> left, ChunkedArray<byte> right) => Mixed<float, float, byte>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator %(ChunkedArray<float> left, ChunkedArray<short> right) => Mixed<float, float, short>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<float> left, ChunkedArray<int> right) => Mixed<double, float, int>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<float> left, ChunkedArray<long> right) => Mixed<double, float, long>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<float> left, ChunkedArray<double> right) => Mixed<double, float, double>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator %(ChunkedArray<float> left, double right) => MixedRight<float, float, double>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator %(double left, ChunkedArray<float> right) => MixedLeft<float, double, float>(TileOp.Remainder, left, right);
    }
}
