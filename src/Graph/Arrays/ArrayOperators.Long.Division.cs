using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Division of arrays of long with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of long.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<long> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<long> left, ChunkedArray<bool> right) => Mixed<double, long, bool>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<long> left, ChunkedArray<byte> right) => Mixed<double, long, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<long> left, ChunkedArray<short> right) => Mixed<double, long, short>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<long> left, ChunkedArray<int> right) => Mixed<double, long, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<long> left, ChunkedArray<long> right) => Mixed<double, long, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<long> left, ChunkedArray<float> right) => Mixed<double, long, float>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<long> left, ChunkedArray<double> right) => Mixed<double, long, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator /(ChunkedArray<long> left, ChunkedArray<Complex> right) => Mixed<Complex, long, Complex>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<long> left, long right) => MixedRight<double, long, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(long left, ChunkedArray<long> right) => MixedLeft<double, long, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<long> left, float right) => MixedRight<double, long, float>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(float left, ChunkedArray<long> right) => MixedLeft<double, float, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<long> left, double right) => MixedRight<double, long, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(double left, ChunkedArray<long> right) => MixedLeft<double, double, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator /(ChunkedArray<long> left, Complex right) => MixedRight<Complex, long, Complex>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator /(Complex left, ChunkedArray<long> right) => MixedLeft<Complex, Complex, long>(TileOp.Divide, left, right);
    }
}
