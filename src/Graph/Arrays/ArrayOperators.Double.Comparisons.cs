using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Comparison of arrays of double with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of double.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<double> array)
    {
        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<double> left, ChunkedArray<bool> right) => MixedCompare<double, double, bool>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<double> left, ChunkedArray<byte> right) => MixedCompare<double, double, byte>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<double> left, ChunkedArray<short> right) => MixedCompare<double, double, short>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<double> left, ChunkedArray<int> right) => MixedCompare<double, double, int>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<double> left, ChunkedArray<long> right) => MixedCompare<double, double, long>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<double> left, ChunkedArray<float> right) => MixedCompare<double, double, float>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<double> left, ChunkedArray<Complex> right) => MixedCompare<Complex, double, Complex>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<double> left, Complex right) => MixedCompareRight<Complex, double, Complex>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<double> left, ChunkedArray<bool> right) => MixedCompare<double, double, bool>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<double> left, ChunkedArray<byte> right) => MixedCompare<double, double, byte>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<double> left, ChunkedArray<short> right) => MixedCompare<double, double, short>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<double> left, ChunkedArray<int> right) => MixedCompare<double, double, int>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<double> left, ChunkedArray<long> right) => MixedCompare<double, double, long>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<double> left, ChunkedArray<float> right) => MixedCompare<double, double, float>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<double> left, ChunkedArray<Complex> right) => MixedCompare<Complex, double, Complex>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<double> left, Complex right) => MixedCompareRight<Complex, double, Complex>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<double> left, ChunkedArray<bool> right) => MixedCompare<double, double, bool>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<double> left, ChunkedArray<byte> right) => MixedCompare<double, double, byte>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<double> left, ChunkedArray<short> right) => MixedCompare<double, double, short>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<double> left, ChunkedArray<int> right) => MixedCompare<double, double, int>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<double> left, ChunkedArray<long> right) => MixedCompare<double, double, long>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<double> left, ChunkedArray<float> right) => MixedCompare<double, double, float>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<double> left, ChunkedArray<bool> right) => MixedCompare<double, double, bool>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<double> left, ChunkedArray<byte> right) => MixedCompare<double, double, byte>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<double> left, ChunkedArray<short> right) => MixedCompare<double, double, short>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<double> left, ChunkedArray<int> right) => MixedCompare<double, double, int>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<double> left, ChunkedArray<long> right) => MixedCompare<double, double, long>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<double> left, ChunkedArray<float> right) => MixedCompare<double, double, float>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<double> left, ChunkedArray<bool> right) => MixedCompare<double, double, bool>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<double> left, ChunkedArray<byte> right) => MixedCompare<double, double, byte>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<double> left, ChunkedArray<short> right) => MixedCompare<double, double, short>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<double> left, ChunkedArray<int> right) => MixedCompare<double, double, int>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<double> left, ChunkedArray<long> right) => MixedCompare<double, double, long>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<double> left, ChunkedArray<float> right) => MixedCompare<double, double, float>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<double> left, ChunkedArray<bool> right) => MixedCompare<double, double, bool>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<double> left, ChunkedArray<byte> right) => MixedCompare<double, double, byte>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<double> left, ChunkedArray<short> right) => MixedCompare<double, double, short>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<double> left, ChunkedArray<int> right) => MixedCompare<double, double, int>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<double> left, ChunkedArray<long> right) => MixedCompare<double, double, long>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<double> left, ChunkedArray<float> right) => MixedCompare<double, double, float>(TileOp.GreaterEqual, left, right);
    }
}
