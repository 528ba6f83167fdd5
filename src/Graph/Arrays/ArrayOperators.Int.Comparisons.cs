using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Comparison of arrays of int with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of int.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<int> array)
    {
        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, ChunkedArray<bool> right) => MixedCompare<int, int, bool>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, ChunkedArray<byte> right) => MixedCompare<int, int, byte>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, ChunkedArray<short> right) => MixedCompare<int, int, short>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, ChunkedArray<long> right) => MixedCompare<long, int, long>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, ChunkedArray<float> right) => MixedCompare<double, int, float>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, ChunkedArray<double> right) => MixedCompare<double, int, double>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, ChunkedArray<Complex> right) => MixedCompare<Complex, int, Complex>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, long right) => MixedCompareRight<long, int, long>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, float right) => MixedCompareRight<double, int, float>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, double right) => MixedCompareRight<double, int, double>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<int> left, Complex right) => MixedCompareRight<Complex, int, Complex>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, ChunkedArray<bool> right) => MixedCompare<int, int, bool>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, ChunkedArray<byte> right) => MixedCompare<int, int, byte>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, ChunkedArray<short> right) => MixedCompare<int, int, short>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, ChunkedArray<long> right) => MixedCompare<long, int, long>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, ChunkedArray<float> right) => MixedCompare<double, int, float>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, ChunkedArray<double> right) => MixedCompare<double, int, double>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, ChunkedArray<Complex> right) => MixedCompare<Complex, int, Complex>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, long right) => MixedCompareRight<long, int, long>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, float right) => MixedCompareRight<double, int, float>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, double right) => MixedCompareRight<double, int, double>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<int> left, Complex right) => MixedCompareRight<Complex, int, Complex>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<int> left, ChunkedArray<bool> right) => MixedCompare<int, int, bool>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<int> left, ChunkedArray<byte> right) => MixedCompare<int, int, byte>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<int> left, ChunkedArray<short> right) => MixedCompare<int, int, short>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<int> left, ChunkedArray<long> right) => MixedCompare<long, int, long>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<int> left, ChunkedArray<float> right) => MixedCompare<double, int, float>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<int> left, ChunkedArray<double> right) => MixedCompare<double, int, double>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<int> left, long right) => MixedCompareRight<long, int, long>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<int> left, float right) => MixedCompareRight<double, int, float>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<int> left, double right) => MixedCompareRight<double, int, double>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<int> left, ChunkedArray<bool> right) => MixedCompare<int, int, bool>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<int> left, ChunkedArray<byte> right) => MixedCompare<int, int, byte>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<int> left, ChunkedArray<short> right) => MixedCompare<int, int, short>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<int> left, ChunkedArray<long> right) => MixedCompare<long, int, long>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<int> left, ChunkedArray<float> right) => MixedCompare<double, int, float>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<int> left, ChunkedArray<double> right) => MixedCompare<double, int, double>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<int> left, long right) => MixedCompareRight<long, int, long>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<int> left, float right) => MixedCompareRight<double, int, float>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<int> left, double right) => MixedCompareRight<double, int, double>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<int> left, ChunkedArray<bool> right) => MixedCompare<int, int, bool>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<int> left, ChunkedArray<byte> right) => MixedCompare<int, int, byte>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<int> left, ChunkedArray<short> right) => MixedCompare<int, int, short>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<int> left, ChunkedArray<long> right) => MixedCompare<long, int, long>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<int> left, ChunkedArray<float> right) => MixedCompare<double, int, float>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<int> left, ChunkedArray<double> right) => MixedCompare<double, int, double>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<int> left, long right) => MixedCompareRight<long, int, long>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<int> left, float right) => MixedCompareRight<double, int, float>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<int> left, double right) => MixedCompareRight<double, int, double>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<int> left, ChunkedArray<bool> right) => MixedCompare<int, int, bool>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<int> left, ChunkedArray<byte> right) => MixedCompare<int, int, byte>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<int> left, ChunkedArray<short> right) => MixedCompare<int, int, short>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<int> left, ChunkedArray<long> right) => MixedCompare<long, int, long>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<int> left, ChunkedArray<float> right) => MixedCompare<double, int, float>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<int> left, ChunkedArray<double> right) => MixedCompare<double, int, double>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<int> left, long right) => MixedCompareRight<long, int, long>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<int> left, float right) => MixedCompareRight<double, int, float>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<int> left, double right) => MixedCompareRight<double, int, double>(TileOp.GreaterEqual, left, right);
    }
}
