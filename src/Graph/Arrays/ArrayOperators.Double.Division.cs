using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Division of arrays of double with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of double.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<double> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<double> left, ChunkedArray<bool> right) => Mixed<double, double, bool>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<double> left, ChunkedArray<byte> right) => Mixed<double, double, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<double> left, ChunkedArray<short> right) => Mixed<double, double, short>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<double> left, ChunkedArray<int> right) => Mixed<double, double, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<double> left, ChunkedArray<long> right) => Mixed<double, double, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<double> left, ChunkedArray<float> right) => Mixed<double, double, float>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<double> left, ChunkedArray<double> right) => Mixed<double, double, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator /(ChunkedArray<double> left, ChunkedArray<Complex> right) => Mixed<Complex, double, Complex>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<double> left, double right) => MixedRight<double, double, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(double left, ChunkedArray<double> right) => MixedLeft<double, double, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator /(ChunkedArray<double> left, Complex right) => MixedRight<Complex, double, Complex>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator /(Complex left, ChunkedArray<double> right) => MixedLeft<Complex, Complex, double>(TileOp.Divide, left, right);
    }
}
