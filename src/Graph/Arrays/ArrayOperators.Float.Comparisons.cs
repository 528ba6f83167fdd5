using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Comparison of arrays of float with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of float.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<float> array)
    {
        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<float> left, ChunkedArray<bool> right) => MixedCompare<float, float, bool>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<float> left, ChunkedArray<byte> right) => MixedCompare<float, float, byte>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<float> left, ChunkedArray<short> right) => MixedCompare<float, float, short>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<float> left, ChunkedArray<int> right) => MixedCompare<double, float, int>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<float> left, ChunkedArray<long> right) => MixedCompare<double, float, long>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<float> left, ChunkedArray<double> right) => MixedCompare<double, float, double>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<float> left, ChunkedArray<Complex> right) => MixedCompare<Complex, float, Complex>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<float> left, double right) => MixedCompareRight<float, float, double>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<float> left, Complex right) => MixedCompareRight<Complex, float, Complex>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<float> left, ChunkedArray<bool> right) => MixedCompare<float, float, bool>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<float> left, ChunkedArray<byte> right) => MixedCompare<float, float, byte>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<float> left, ChunkedArray<short> right) => MixedCompare<float, float, short>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<float> left, ChunkedArray<int> right) => MixedCompare<double, float, int>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<float> left, ChunkedArray<long> right) => MixedCompare<double, float, long>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<float> left, ChunkedArray<double> right) => MixedCompare<double, float, double>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<float> left, ChunkedArray<Complex> right) => MixedCompare<Complex, float, Complex>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<float> left, double right) => MixedCompareRight<float, float, double>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<float> left, Complex right) => MixedCompareRight<Complex, float, Complex>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<float> left, ChunkedArray<bool> right) => MixedCompare<float, float, bool>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<float> left, ChunkedArray<byte> right) => MixedCompare<float, float, byte>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<float> left, ChunkedArray<short> right) => MixedCompare<float, float, short>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<float> left, ChunkedArray<int> right) => MixedCompare<double, float, int>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<float> left, ChunkedArray<long> right) => MixedCompare<double, float, long>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<float> left, ChunkedArray<double> right) => MixedCompare<double, float, double>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<float> left, double right) => MixedCompareRight<float, float, double>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<float> left, ChunkedArray<bool> right) => MixedCompare<float, float, bool>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<float> left, ChunkedArray<byte> right) => MixedCompare<float, float, byte>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<float> left, ChunkedArray<short> right) => MixedCompare<float, float, short>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<float> left, ChunkedArray<int> right) => MixedCompare<double, float, int>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<float> left, ChunkedArray<long> right) => MixedCompare<double, float, long>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<float> left, ChunkedArray<double> right) => MixedCompare<double, float, double>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<float> left, double right) => MixedCompareRight<float, float, double>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<float> left, ChunkedArray<bool> right) => MixedCompare<float, float, bool>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<float> left, ChunkedArray<byte> right) => MixedCompare<float, float, byte>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<float> left, ChunkedArray<short> right) => MixedCompare<float, float, short>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<float> left, ChunkedArray<int> right) => MixedCompare<double, float, int>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<float> left, ChunkedArray<long> right) => MixedCompare<double, float, long>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<float> left, ChunkedArray<double> right) => MixedCompare<double, float, double>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<float> left, double right) => MixedCompareRight<float, float, double>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<float> left, ChunkedArray<bool> right) => MixedCompare<float, float, bool>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<float> left, ChunkedArray<byte> right) => MixedCompare<float, float, byte>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<float> left, ChunkedArray<short> right) => MixedCompare<float, float, short>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<float> left, ChunkedArray<int> right) => MixedCompare<double, float, int>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<float> left, ChunkedArray<long> right) => MixedCompare<double, float, long>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<float> left, ChunkedArray<double> right) => MixedCompare<double, float, double>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<float> left, double right) => MixedCompareRight<float, float, double>(TileOp.GreaterEqual, left, right);
    }
}
