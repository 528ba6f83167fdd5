using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Arithmetic of arrays of byte with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of byte.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<byte> array)
    {
        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<byte> operator +(ChunkedArray<byte> left, ChunkedArray<bool> right) => Mixed<byte, byte, bool>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator +(ChunkedArray<byte> left, ChunkedArray<short> right) => Mixed<short, byte, short>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<int> operator +(ChunkedArray<byte> left, ChunkedArray<int> right) => Mixed<int, byte, int>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator +(ChunkedArray<byte> left, ChunkedArray<long> right) => Mixed<long, byte, long>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator +(ChunkedArray<byte> left, ChunkedArray<float> right) => Mixed<float, byte, float>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator +(ChunkedArray<byte> left, ChunkedArray<double> right) => Mixed<double, byte, double>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<byte> left, ChunkedArray<Complex> right) => Mixed<Complex, byte, Complex>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator +(ChunkedArray<byte> left, int right) => MixedRight<int, byte, int>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator +(int left, ChunkedArray<byte> right) => MixedLeft<int, int, byte>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator +(ChunkedArray<byte> left, long right) => MixedRight<long, byte, long>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator +(long left, ChunkedArray<byte> right) => MixedLeft<long, long, byte>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator +(ChunkedArray<byte> left, float right) => MixedRight<float, byte, float>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator +(float left, ChunkedArray<byte> right) => MixedLeft<float, float, byte>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator +(ChunkedArray<byte> left, double right) => MixedRight<double, byte, double>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator +(double left, ChunkedArray<byte> right) => MixedLeft<double, double, byte>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator +(ChunkedArray<byte> left, Complex right) => MixedRight<Complex, byte, Complex>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator +(Complex left, ChunkedArray<byte> right) => MixedLeft<Complex, Complex, byte>(TileOp.Add, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<byte> operator -(ChunkedArray<byte> left, ChunkedArray<bool> right) => Mixed<byte, byte, bool>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator -(ChunkedArray<byte> left, ChunkedArray<short> right) => Mixed<short, byte, short>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<int> operator -(ChunkedArray<byte> left, ChunkedArray<int> right) => Mixed<int, byte, int>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator -(ChunkedArray<byte> left, ChunkedArray<long> right) => Mixed<long, byte, long>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator -(ChunkedArray<byte> left, ChunkedArray<float> right) => Mixed<float, byte, float>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator -(ChunkedArray<byte> left, ChunkedArray<double> right) => Mixed<double, byte, double>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<byte> left, ChunkedArray<Complex> right) => Mixed<Complex, byte, Complex>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator -(ChunkedArray<byte> left, int right) => MixedRight<int, byte, int>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator -(int left, ChunkedArray<byte> right) => MixedLeft<int, int, byte>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator -(ChunkedArray<byte> left, long right) => MixedRight<long, byte, long>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator -(long left, ChunkedArray<byte> right) => MixedLeft<long, long, byte>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator -(ChunkedArray<byte> left, float right) => MixedRight<float, byte, float>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator -(float left, ChunkedArray<byte> right) => MixedLeft<float, float, byte>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator -(ChunkedArray<byte> left, double right) => MixedRight<double, byte, double>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator -(double left, ChunkedArray<byte> right) => MixedLeft<double, double, byte>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator -(ChunkedArray<byte> left, Complex right) => MixedRight<Complex, byte, Complex>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator -(Complex left, ChunkedArray<byte> right) => MixedLeft<Complex, Complex, byte>(TileOp.Subtract, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<byte> operator *(ChunkedArray<byte> left, ChunkedArray<bool> right) => Mixed<byte, byte, bool>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator *(ChunkedArray<byte> left, ChunkedArray<short> right) => Mixed<short, byte, short>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<int> operator *(ChunkedArray<byte> left, ChunkedArray<int> right) => Mixed<int, byte, int>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator *(ChunkedArray<byte> left, ChunkedArray<long> right) => Mixed<long, byte, long>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator *(ChunkedArray<byte> left, ChunkedArray<float> right) => Mixed<float, byte, float>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator *(ChunkedArray<byte> left, ChunkedArray<double> right) => Mixed<double, byte, double>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<byte> left, ChunkedArray<Complex> right) => Mixed<Complex, byte, Complex>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator *(ChunkedArray<byte> left, int right) => MixedRight<int, byte, int>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator *(int left, ChunkedArray<byte> right) => MixedLeft<int, int, byte>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator *(ChunkedArray<byte> left, long right) => MixedRight<long, byte, long>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator *(long left, ChunkedArray<byte> right) => MixedLeft<long, long, byte>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator *(ChunkedArray<byte> left, float right) => MixedRight<float, byte, float>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator *(float left, ChunkedArray<byte> right) => MixedLeft<float, float, byte>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator *(ChunkedArray<byte> left, double right) => MixedRight<double, byte, double>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator *(double left, ChunkedArray<byte> right) => MixedLeft<double, double, byte>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator *(ChunkedArray<byte> left, Complex right) => MixedRight<Complex, byte, Complex>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator *(Complex left, ChunkedArray<byte> right) => MixedLeft<Complex, Complex, byte>(TileOp.Multiply, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<byte> operator %(ChunkedArray<byte> left, ChunkedArray<bool> right) => Mixed<byte, byte, bool>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<short> operator %(ChunkedArray<byte> left, ChunkedArray<short> right) => Mixed<short, byte, short>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<int> operator %(ChunkedArray<byte> left, ChunkedArray<int> right) => Mixed<int, byte, int>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<long> operator %(ChunkedArray<byte> left, ChunkedArray<long> right) => Mixed<long, byte, long>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator %(ChunkedArray<byte> left, ChunkedArray<float> right) => Mixed<float, byte, float>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator %(ChunkedArray<byte> left, ChunkedArray<double> right) => Mixed<double, byte, double>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator %(ChunkedArray<byte> left, int right) => MixedRight<int, byte, int>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<int> operator %(int left, ChunkedArray<byte> right) => MixedLeft<int, int, byte>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator %(ChunkedArray<byte> left, long right) => MixedRight<long, byte, long>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<long> operator %(long left, ChunkedArray<byte> right) => MixedLeft<long, long, byte>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator %(ChunkedArray<byte> left, float right) => MixedRight<float, byte, float>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator %(float left, ChunkedArray<byte> right) => MixedLeft<float, float, byte>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator %(ChunkedArray<byte> left, double right) => MixedRight<double, byte, double>(TileOp.Remainder, left, right);

        /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator %(double left, ChunkedArray<byte> right) => MixedLeft<double, double, byte>(TileOp.Remainder, left, right);
    }
}
