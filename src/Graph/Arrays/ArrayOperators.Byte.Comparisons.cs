using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Comparison of arrays of byte with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of byte.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<byte> array)
    {
        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedCompare<byte, byte, bool>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, ChunkedArray<short> right) => MixedCompare<short, byte, short>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, ChunkedArray<int> right) => MixedCompare<int, byte, int>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, ChunkedArray<long> right) => MixedCompare<long, byte, long>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, ChunkedArray<float> right) => MixedCompare<float, byte, float>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, ChunkedArray<double> right) => MixedCompare<double, byte, double>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, ChunkedArray<Complex> right) => MixedCompare<Complex, byte, Complex>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, int right) => MixedCompareRight<int, byte, int>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, long right) => MixedCompareRight<long, byte, long>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, float right) => MixedCompareRight<float, byte, float>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, double right) => MixedCompareRight<double, byte, double>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<byte> left, Complex right) => MixedCompareRight<Complex, byte, Complex>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedCompare<byte, byte, bool>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, ChunkedArray<short> right) => MixedCompare<short, byte, short>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, ChunkedArray<int> right) => MixedCompare<int, byte, int>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, ChunkedArray<long> right) => MixedCompare<long, byte, long>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, ChunkedArray<float> right) => MixedCompare<float, byte, float>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, ChunkedArray<double> right) => MixedCompare<double, byte, double>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, ChunkedArray<Complex> right) => MixedCompare<Complex, byte, Complex>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, int right) => MixedCompareRight<int, byte, int>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, long right) => MixedCompareRight<long, byte, long>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, float right) => MixedCompareRight<float, byte, float>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, double right) => MixedCompareRight<double, byte, double>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<byte> left, Complex right) => MixedCompareRight<Complex, byte, Complex>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedCompare<byte, byte, bool>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<byte> left, ChunkedArray<short> right) => MixedCompare<short, byte, short>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<byte> left, ChunkedArray<int> right) => MixedCompare<int, byte, int>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<byte> left, ChunkedArray<long> right) => MixedCompare<long, byte, long>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<byte> left, ChunkedArray<float> right) => MixedCompare<float, byte, float>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<byte> left, ChunkedArray<double> right) => MixedCompare<double, byte, double>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<byte> left, int right) => MixedCompareRight<int, byte, int>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<byte> left, long right) => MixedCompareRight<long, byte, long>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<byte> left, float right) => MixedCompareRight<float, byte, float>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<byte> left, double right) => MixedCompareRight<double, byte, double>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedCompare<byte, byte, bool>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<byte> left, ChunkedArray<short> right) => MixedCompare<short, byte, short>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<byte> left, ChunkedArray<int> right) => MixedCompare<int, byte, int>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<byte> left, ChunkedArray<long> right) => MixedCompare<long, byte, long>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<byte> left, ChunkedArray<float> right) => MixedCompare<float, byte, float>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<byte> left, ChunkedArray<double> right) => MixedCompare<double, byte, double>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<byte> left, int right) => MixedCompareRight<int, byte, int>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<byte> left, long right) => MixedCompareRight<long, byte, long>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<byte> left, float right) => MixedCompareRight<float, byte, float>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<byte> left, double right) => MixedCompareRight<double, byte, double>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedCompare<byte, byte, bool>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<byte> left, ChunkedArray<short> right) => MixedCompare<short, byte, short>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<byte> left, ChunkedArray<int> right) => MixedCompare<int, byte, int>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<byte> left, ChunkedArray<long> right) => MixedCompare<long, byte, long>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<byte> left, ChunkedArray<float> right) => MixedCompare<float, byte, float>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<byte> left, ChunkedArray<double> right) => MixedCompare<double, byte, double>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<byte> left, int right) => MixedCompareRight<int, byte, int>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<byte> left, long right) => MixedCompareRight<long, byte, long>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<byte> left, float right) => MixedCompareRight<float, byte, float>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<byte> left, double right) => MixedCompareRight<double, byte, double>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedCompare<byte, byte, bool>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<byte> left, ChunkedArray<short> right) => MixedCompare<short, byte, short>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<byte> left, ChunkedArray<int> right) => MixedCompare<int, byte, int>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<byte> left, ChunkedArray<long> right) => MixedCompare<long, byte, long>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<byte> left, ChunkedArray<float> right) => MixedCompare<float, byte, float>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<byte> left, ChunkedArray<double> right) => MixedCompare<double, byte, double>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<byte> left, int right) => MixedCompareRight<int, byte, int>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<byte> left, long right) => MixedCompareRight<long, byte, long>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<byte> left, float right) => MixedCompareRight<float, byte, float>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<byte> left, double right) => MixedCompareRight<double, byte, double>(TileOp.GreaterEqual, left, right);
    }
}
