using System.Numerics;
using System.Runtime.CompilerServices;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Comparison of arrays of bool with other types.</content>
public static partial class ArrayOperators
{
    /// <summary>Operators of arrays of bool.</summary>
    /// <param name="array">An array.</param>
    extension(ChunkedArray<bool> array)
    {
        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedCompare<byte, bool, byte>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, ChunkedArray<short> right) => MixedCompare<short, bool, short>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, ChunkedArray<int> right) => MixedCompare<int, bool, int>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, ChunkedArray<long> right) => MixedCompare<long, bool, long>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, ChunkedArray<float> right) => MixedCompare<float, bool, float>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, ChunkedArray<double> right) => MixedCompare<double, bool, double>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, ChunkedArray<Complex> right) => MixedCompare<Complex, bool, Complex>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, int right) => MixedCompareRight<int, bool, int>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, long right) => MixedCompareRight<long, bool, long>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, float right) => MixedCompareRight<float, bool, float>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, double right) => MixedCompareRight<double, bool, double>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator ==(ChunkedArray<bool> left, Complex right) => MixedCompareRight<Complex, bool, Complex>(TileOp.Equal, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedCompare<byte, bool, byte>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, ChunkedArray<short> right) => MixedCompare<short, bool, short>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, ChunkedArray<int> right) => MixedCompare<int, bool, int>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, ChunkedArray<long> right) => MixedCompare<long, bool, long>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, ChunkedArray<float> right) => MixedCompare<float, bool, float>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, ChunkedArray<double> right) => MixedCompare<double, bool, double>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, ChunkedArray<Complex> right) => MixedCompare<Complex, bool, Complex>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, int right) => MixedCompareRight<int, bool, int>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, long right) => MixedCompareRight<long, bool, long>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, float right) => MixedCompareRight<float, bool, float>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, double right) => MixedCompareRight<double, bool, double>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is not equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator !=(ChunkedArray<bool> left, Complex right) => MixedCompareRight<Complex, bool, Complex>(TileOp.NotEqual, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedCompare<byte, bool, byte>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<bool> left, ChunkedArray<short> right) => MixedCompare<short, bool, short>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<bool> left, ChunkedArray<int> right) => MixedCompare<int, bool, int>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<bool> left, ChunkedArray<long> right) => MixedCompare<long, bool, long>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<bool> left, ChunkedArray<float> right) => MixedCompare<float, bool, float>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <(ChunkedArray<bool> left, ChunkedArray<double> right) => MixedCompare<double, bool, double>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<bool> left, int right) => MixedCompareRight<int, bool, int>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<bool> left, long right) => MixedCompareRight<long, bool, long>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<bool> left, float right) => MixedCompareRight<float, bool, float>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <(ChunkedArray<bool> left, double right) => MixedCompareRight<double, bool, double>(TileOp.Less, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedCompare<byte, bool, byte>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<bool> left, ChunkedArray<short> right) => MixedCompare<short, bool, short>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<bool> left, ChunkedArray<int> right) => MixedCompare<int, bool, int>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<bool> left, ChunkedArray<long> right) => MixedCompare<long, bool, long>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<bool> left, ChunkedArray<float> right) => MixedCompare<float, bool, float>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator <=(ChunkedArray<bool> left, ChunkedArray<double> right) => MixedCompare<double, bool, double>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<bool> left, int right) => MixedCompareRight<int, bool, int>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<bool> left, long right) => MixedCompareRight<long, bool, long>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<bool> left, float right) => MixedCompareRight<float, bool, float>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator <=(ChunkedArray<bool> left, double right) => MixedCompareRight<double, bool, double>(TileOp.LessEqual, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedCompare<byte, bool, byte>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<bool> left, ChunkedArray<short> right) => MixedCompare<short, bool, short>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<bool> left, ChunkedArray<int> right) => MixedCompare<int, bool, int>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<bool> left, ChunkedArray<long> right) => MixedCompare<long, bool, long>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<bool> left, ChunkedArray<float> right) => MixedCompare<float, bool, float>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >(ChunkedArray<bool> left, ChunkedArray<double> right) => MixedCompare<double, bool, double>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<bool> left, int right) => MixedCompareRight<int, bool, int>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<bool> left, long right) => MixedCompareRight<long, bool, long>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<bool> left, float right) => MixedCompareRight<float, bool, float>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >(ChunkedArray<bool> left, double right) => MixedCompareRight<double, bool, double>(TileOp.Greater, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedCompare<byte, bool, byte>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<bool> left, ChunkedArray<short> right) => MixedCompare<short, bool, short>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<bool> left, ChunkedArray<int> right) => MixedCompare<int, bool, int>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<bool> left, ChunkedArray<long> right) => MixedCompare<long, bool, long>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<bool> left, ChunkedArray<float> right) => MixedCompare<float, bool, float>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [OverloadResolutionPriority(-1)]
        public static ChunkedArray<bool> operator >=(ChunkedArray<bool> left, ChunkedArray<double> right) => MixedCompare<double, bool, double>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<bool> left, int right) => MixedCompareRight<int, bool, int>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<bool> left, long right) => MixedCompareRight<long, bool, long>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<bool> left, float right) => MixedCompareRight<float, bool, float>(TileOp.GreaterEqual, left, right);

        /// <summary>Element by element whether the left is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedArray<bool> operator >=(ChunkedArray<bool> left, double right) => MixedCompareRight<double, bool, double>(TileOp.GreaterEqual, left, right);
    }
}
