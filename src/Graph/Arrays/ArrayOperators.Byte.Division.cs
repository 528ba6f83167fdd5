using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Division of arrays of byte with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of byte.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<byte> array)
    {
        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<byte> left, ChunkedArray<bool> right) => Mixed<double, byte, bool>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<byte> left, ChunkedArray<byte> right) => Mixed<double, byte, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<byte> left, ChunkedArray<short> right) => Mixed<double, byte, short>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<byte> left, ChunkedArray<int> right) => Mixed<double, byte, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<byte> left, ChunkedArray<long> right) => Mixed<double, byte, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<float> operator /(ChunkedArray<byte> left, ChunkedArray<float> right) => Mixed<float, byte, float>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<double> operator /(ChunkedArray<byte> left, ChunkedArray<double> right) => Mixed<double, byte, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<Complex> operator /(ChunkedArray<byte> left, ChunkedArray<Complex> right) => Mixed<Complex, byte, Complex>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<byte> left, byte right) => MixedRight<double, byte, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(byte left, ChunkedArray<byte> right) => MixedLeft<double, byte, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<byte> left, int right) => MixedRight<double, byte, int>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(int left, ChunkedArray<byte> right) => MixedLeft<double, int, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<byte> left, long right) => MixedRight<double, byte, long>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(long left, ChunkedArray<byte> right) => MixedLeft<double, long, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator /(ChunkedArray<byte> left, float right) => MixedRight<float, byte, float>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<float> operator /(float left, ChunkedArray<byte> right) => MixedLeft<float, float, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(ChunkedArray<byte> left, double right) => MixedRight<double, byte, double>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<double> operator /(double left, ChunkedArray<byte> right) => MixedLeft<double, double, byte>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator /(ChunkedArray<byte> left, Complex right) => MixedRight<Complex, byte, Complex>(TileOp.Divide, left, right);

        /// <summary>Element by element the quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<Complex> operator /(Complex left, ChunkedArray<byte> right) => MixedLeft<Complex, Complex, byte>(TileOp.Divide, left, right);
    }
}
