using System.Numerics;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Division of values of one type.</content>
public static partial class ScalarOperators
{
    /// <summary>Operators of values of type bool.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<bool> value)
    {
        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<bool> left, ChunkedScalar<bool> right) => Apply<double, bool, bool>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<bool> left, bool right) => Apply<double, bool, bool>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(bool left, ChunkedScalar<bool> right) => Apply<double, bool, bool>(TileOp.Divide, left, right);
    }

    /// <summary>Operators of values of type byte.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<byte> value)
    {
        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<byte> left, ChunkedScalar<byte> right) => Apply<double, byte, byte>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<byte> left, byte right) => Apply<double, byte, byte>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(byte left, ChunkedScalar<byte> right) => Apply<double, byte, byte>(TileOp.Divide, left, right);
    }

    /// <summary>Operators of values of type short.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<short> value)
    {
        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<short> left, ChunkedScalar<short> right) => Apply<double, short, short>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<short> left, short right) => Apply<double, short, short>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(short left, ChunkedScalar<short> right) => Apply<double, short, short>(TileOp.Divide, left, right);
    }

    /// <summary>Operators of values of type int.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<int> value)
    {
        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<int> left, ChunkedScalar<int> right) => Apply<double, int, int>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<int> left, int right) => Apply<double, int, int>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(int left, ChunkedScalar<int> right) => Apply<double, int, int>(TileOp.Divide, left, right);
    }

    /// <summary>Operators of values of type long.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<long> value)
    {
        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<long> left, ChunkedScalar<long> right) => Apply<double, long, long>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<long> left, long right) => Apply<double, long, long>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(long left, ChunkedScalar<long> right) => Apply<double, long, long>(TileOp.Divide, left, right);
    }

    /// <summary>Operators of values of type float.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<float> value)
    {
        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<float> operator /(ChunkedScalar<float> left, ChunkedScalar<float> right) => Apply<float, float, float>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<float> operator /(ChunkedScalar<float> left, float right) => Apply<float, float, float>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<float> operator /(float left, ChunkedScalar<float> right) => Apply<float, float, float>(TileOp.Divide, left, right);
    }

    /// <summary>Operators of values of type double.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<double> value)
    {
        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<double> left, ChunkedScalar<double> right) => Apply<double, double, double>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<double> left, double right) => Apply<double, double, double>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(double left, ChunkedScalar<double> right) => Apply<double, double, double>(TileOp.Divide, left, right);
    }

    /// <summary>Operators of values of type Complex.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<Complex> value)
    {
        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<Complex> operator /(ChunkedScalar<Complex> left, ChunkedScalar<Complex> right) => Apply<Complex, Complex, Complex>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<Complex> operator /(ChunkedScalar<Complex> left, Complex right) => Apply<Complex, Complex, Complex>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<Complex> operator /(Complex left, ChunkedScalar<Complex> right) => Apply<Complex, Complex, Complex>(TileOp.Divide, left, right);
    }
}
