using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Division of arrays of bool with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of bool.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<bool> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<bool> left, ChunkedArray<bool> right) => Mixed<double, bool, bool>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<bool> left, ChunkedArray<byte> right) => Mixed<double, bool, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<bool> left, ChunkedArray<short> right) => Mixed<double, bool, short>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<bool> left, ChunkedArray<int> right) => Mixed<double, bool, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<bool> left, ChunkedArray<long> right) => Mixed<double, bool, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator /(ChunkedArray<bool> left, ChunkedArray<float> right) => Mixed<float, bool, float>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<bool> left, ChunkedArray<double> right) => Mixed<double, bool, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator /(ChunkedArray<bool> left, ChunkedArray<Complex> right) => Mixed<Complex, bool, Complex>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<bool> left, int right) => MixedRight<double, bool, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(int left, ChunkedArray<bool> right) => MixedLeft<double, int, bool>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<bool> left, long right) => MixedRight<double, bool, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(long left, ChunkedArray<bool> right) => MixedLeft<double, long, bool>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator /(ChunkedArray<bool> left, float right) => MixedRight<float, bool, float>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator /(float left, ChunkedArray<bool> right) => MixedLeft<float, float, bool>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<bool> left, double right) => MixedRight<double, bool, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(double left, ChunkedArray<bool> right) => MixedLeft<double, double, bool>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator /(ChunkedArray<bool> left, Complex right) => MixedRight<Complex, bool, Complex>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator /(Complex left, ChunkedArray<bool> right) => MixedLeft<Complex, Complex, bool>(TileOp.Divide, left, right);
    }
}
