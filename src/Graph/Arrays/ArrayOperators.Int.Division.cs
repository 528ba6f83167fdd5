using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Division of arrays of int with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of int.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<int> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, ChunkedArray<bool> right) => Mixed<double, int, bool>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, ChunkedArray<byte> right) => Mixed<double, int, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, ChunkedArray<short> right) => Mixed<double, int, short>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, ChunkedArray<int> right) => Mixed<double, int, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, ChunkedArray<long> right) => Mixed<double, int, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, ChunkedArray<float> right) => Mixed<double, int, float>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, ChunkedArray<double> right) => Mixed<double, int, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator /(ChunkedArray<int> left, ChunkedArray<Complex> right) => Mixed<Complex, int, Complex>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, int right) => MixedRight<double, int, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(int left, ChunkedArray<int> right) => MixedLeft<double, int, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, long right) => MixedRight<double, int, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(long left, ChunkedArray<int> right) => MixedLeft<double, long, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, float right) => MixedRight<double, int, float>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(float left, ChunkedArray<int> right) => MixedLeft<double, float, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<int> left, double right) => MixedRight<double, int, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(double left, ChunkedArray<int> right) => MixedLeft<double, double, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator /(ChunkedArray<int> left, Complex right) => MixedRight<Complex, int, Complex>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator /(Complex left, ChunkedArray<int> right) => MixedLeft<Complex, Complex, int>(TileOp.Divide, left, right);
    }
}
