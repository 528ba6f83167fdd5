using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Arithmetic of arrays of short with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of short.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<short> array)
    {
        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator +(ChunkedArray<short> left, ChunkedArray<bool> right) => Mixed<short, short, bool>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator +(ChunkedArray<short> left, ChunkedArray<byte> right) => Mixed<short, short, byte>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<int> operator +(ChunkedArray<short> left, ChunkedArray<int> right) => Mixed<int, short, int>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator +(ChunkedArray<short> left, ChunkedArray<long> right) => Mixed<long, short, long>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator +(ChunkedArray<short> left, ChunkedArray<float> right) => Mixed<float, short, float>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<short> left, ChunkedArray<double> right) => Mixed<double, short, double>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<short> left, ChunkedArray<Complex> right) => Mixed<Complex, short, Complex>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator +(ChunkedArray<short> left, int right) => MixedRight<int, short, int>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator +(int left, ChunkedArray<short> right) => MixedLeft<int, int, short>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator +(ChunkedArray<short> left, long right) => MixedRight<long, short, long>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator +(long left, ChunkedArray<short> right) => MixedLeft<long, long, short>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator +(ChunkedArray<short> left, float right) => MixedRight<float, short, float>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator +(float left, ChunkedArray<short> right) => MixedLeft<float, float, short>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator +(ChunkedArray<short> left, double right) => MixedRight<double, short, double>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator +(double left, ChunkedArray<short> right) => MixedLeft<double, double, short>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator +(ChunkedArray<short> left, Complex right) => MixedRight<Complex, short, Complex>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator +(Complex left, ChunkedArray<short> right) => MixedLeft<Complex, Complex, short>(TileOp.Add, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator -(ChunkedArray<short> left, ChunkedArray<bool> right) => Mixed<short, short, bool>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator -(ChunkedArray<short> left, ChunkedArray<byte> right) => Mixed<short, short, byte>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<int> operator -(ChunkedArray<short> left, ChunkedArray<int> right) => Mixed<int, short, int>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator -(ChunkedArray<short> left, ChunkedArray<long> right) => Mixed<long, short, long>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator -(ChunkedArray<short> left, ChunkedArray<float> right) => Mixed<float, short, float>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<short> left, ChunkedArray<double> right) => Mixed<double, short, double>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<short> left, ChunkedArray<Complex> right) => Mixed<Complex, short, Complex>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator -(ChunkedArray<short> left, int right) => MixedRight<int, short, int>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator -(int left, ChunkedArray<short> right) => MixedLeft<int, int, short>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator -(ChunkedArray<short> left, long right) => MixedRight<long, short, long>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator -(long left, ChunkedArray<short> right) => MixedLeft<long, long, short>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator -(ChunkedArray<short> left, float right) => MixedRight<float, short, float>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator -(float left, ChunkedArray<short> right) => MixedLeft<float, float, short>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator -(ChunkedArray<short> left, double right) => MixedRight<double, short, double>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator -(double left, ChunkedArray<short> right) => MixedLeft<double, double, short>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator -(ChunkedArray<short> left, Complex right) => MixedRight<Complex, short, Complex>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator -(Complex left, ChunkedArray<short> right) => MixedLeft<Complex, Complex, short>(TileOp.Subtract, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator *(ChunkedArray<short> left, ChunkedArray<bool> right) => Mixed<short, short, bool>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator *(ChunkedArray<short> left, ChunkedArray<byte> right) => Mixed<short, short, byte>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<int> operator *(ChunkedArray<short> left, ChunkedArray<int> right) => Mixed<int, short, int>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator *(ChunkedArray<short> left, ChunkedArray<long> right) => Mixed<long, short, long>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator *(ChunkedArray<short> left, ChunkedArray<float> right) => Mixed<float, short, float>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<short> left, ChunkedArray<double> right) => Mixed<double, short, double>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<short> left, ChunkedArray<Complex> right) => Mixed<Complex, short, Complex>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator *(ChunkedArray<short> left, int right) => MixedRight<int, short, int>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator *(int left, ChunkedArray<short> right) => MixedLeft<int, int, short>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator *(ChunkedArray<short> left, long right) => MixedRight<long, short, long>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator *(long left, ChunkedArray<short> right) => MixedLeft<long, long, short>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator *(ChunkedArray<short> left, float right) => MixedRight<float, short, float>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator *(float left, ChunkedArray<short> right) => MixedLeft<float, float, short>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator *(ChunkedArray<short> left, double right) => MixedRight<double, short, double>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator *(double left, ChunkedArray<short> right) => MixedLeft<double, double, short>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator *(ChunkedArray<short> left, Complex right) => MixedRight<Complex, short, Complex>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator *(Complex left, ChunkedArray<short> right) => MixedLeft<Complex, Complex, short>(TileOp.Multiply, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator %(ChunkedArray<short> left, ChunkedArray<bool> right) => Mixed<short, short, bool>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator %(ChunkedArray<short> left, ChunkedArray<byte> right) => Mixed<short, short, byte>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<int> operator %(ChunkedArray<short> left, ChunkedArray<int> right) => Mixed<int, short, int>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator %(ChunkedArray<short> left, ChunkedArray<long> right) => Mixed<long, short, long>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator %(ChunkedArray<short> left, ChunkedArray<float> right) => Mixed<float, short, float>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<short> left, ChunkedArray<double> right) => Mixed<double, short, double>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator %(ChunkedArray<short> left, int right) => MixedRight<int, short, int>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator %(int left, ChunkedArray<short> right) => MixedLeft<int, int, short>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator %(ChunkedArray<short> left, long right) => MixedRight<long, short, long>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator %(long left, ChunkedArray<short> right) => MixedLeft<long, long, short>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator %(ChunkedArray<short> left, float right) => MixedRight<float, short, float>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator %(float left, ChunkedArray<short> right) => MixedLeft<float, float, short>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator %(ChunkedArray<short> left, double right) => MixedRight<double, short, double>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator %(double left, ChunkedArray<short> right) => MixedLeft<double, double, short>(TileOp.Remainder, left, right);
    }
}
