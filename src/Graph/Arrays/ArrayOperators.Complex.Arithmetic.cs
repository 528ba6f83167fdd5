using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Arithmetic of arrays of Complex with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of Complex.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<Complex> array)
    {
        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<Complex> left, ChunkedArray<bool> right) => Mixed<Complex, Complex, bool>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<Complex> left, ChunkedArray<byte> right) => Mixed<Complex, Complex, byte>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<Complex> left, ChunkedArray<short> right) => Mixed<Complex, Complex, short>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<Complex> left, ChunkedArray<int> right) => Mixed<Complex, Complex, int>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<Complex> left, ChunkedArray<long> right) => Mixed<Complex, Complex, long>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<Complex> left, ChunkedArray<float> right) => Mixed<Complex, Complex, float>(TileOp.Add, left, right);

        /// <summary>Element by element the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator +(ChunkedArray<Complex> left, ChunkedArray<double> right) => Mixed<Complex, Complex, double>(TileOp.Add, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<Complex> left, ChunkedArray<bool> right) => Mixed<Complex, Complex, bool>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<Complex> left, ChunkedArray<byte> right) => Mixed<Complex, Complex, byte>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<Complex> left, ChunkedArray<short> right) => Mixed<Complex, Complex, short>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<Complex> left, ChunkedArray<int> right) => Mixed<Complex, Complex, int>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<Complex> left, ChunkedArray<long> right) => Mixed<Complex, Complex, long>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<Complex> left, ChunkedArray<float> right) => Mixed<Complex, Complex, float>(TileOp.Subtract, left, right);

        /// <summary>Element by element the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator -(ChunkedArray<Complex> left, ChunkedArray<double> right) => Mixed<Complex, Complex, double>(TileOp.Subtract, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<Complex> left, ChunkedArray<bool> right) => Mixed<Complex, Complex, bool>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<Complex> left, ChunkedArray<byte> right) => Mixed<Complex, Complex, byte>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<Complex> left, ChunkedArray<short> right) => Mixed<Complex, Complex, short>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<Complex> left, ChunkedArray<int> right) => Mixed<Complex, Complex, int>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<Complex> left, ChunkedArray<long> right) => Mixed<Complex, Complex, long>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<Complex> left, ChunkedArray<float> right) => Mixed<Complex, Complex, float>(TileOp.Multiply, left, right);

        /// <summary>Element by element the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator *(ChunkedArray<Complex> left, ChunkedArray<double> right) => Mixed<Complex, Complex, double>(TileOp.Multiply, left, right);
    }
}
