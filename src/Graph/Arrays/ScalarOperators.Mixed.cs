using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Values of unlike types.</content>
public static partial class ScalarOperators
{
    /// <summary>Operators of values of type int.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<int> value)
    {
        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<long> operator +(ChunkedScalar<int> left, ChunkedScalar<long> right) => Apply<long, int, long>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<long> operator -(ChunkedScalar<int> left, ChunkedScalar<long> right) => Apply<long, int, long>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<long> operator *(ChunkedScalar<int> left, ChunkedScalar<long> right) => Apply<long, int, long>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<int> left, ChunkedScalar<long> right) => Apply<double, int, long>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<long> operator %(ChunkedScalar<int> left, ChunkedScalar<long> right) => Apply<long, int, long>(TileOp.Remainder, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<int> left, ChunkedScalar<float> right) => Apply<double, int, float>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<int> left, ChunkedScalar<float> right) => Apply<double, int, float>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<int> left, ChunkedScalar<float> right) => Apply<double, int, float>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<int> left, ChunkedScalar<float> right) => Apply<double, int, float>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<int> left, ChunkedScalar<float> right) => Apply<double, int, float>(TileOp.Remainder, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<int> left, ChunkedScalar<double> right) => Apply<double, int, double>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<int> left, ChunkedScalar<double> right) => Apply<double, int, double>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<int> left, ChunkedScalar<double> right) => Apply<double, int, double>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<int> left, ChunkedScalar<double> right) => Apply<double, int, double>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<int> left, ChunkedScalar<double> right) => Apply<double, int, double>(TileOp.Remainder, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<int> left, double right) => Apply<double, int, double>(TileOp.Add, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(double left, ChunkedScalar<int> right) => Apply<double, double, int>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<int> left, double right) => Apply<double, int, double>(TileOp.Subtract, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(double left, ChunkedScalar<int> right) => Apply<double, double, int>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<int> left, double right) => Apply<double, int, double>(TileOp.Multiply, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(double left, ChunkedScalar<int> right) => Apply<double, double, int>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<int> left, double right) => Apply<double, int, double>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(double left, ChunkedScalar<int> right) => Apply<double, double, int>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<int> left, double right) => Apply<double, int, double>(TileOp.Remainder, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(double left, ChunkedScalar<int> right) => Apply<double, double, int>(TileOp.Remainder, left, right);
    }

    /// <summary>Operators of values of type long.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<long> value)
    {
        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<long> operator +(ChunkedScalar<long> left, ChunkedScalar<int> right) => Apply<long, long, int>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<long> operator -(ChunkedScalar<long> left, ChunkedScalar<int> right) => Apply<long, long, int>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<long> operator *(ChunkedScalar<long> left, ChunkedScalar<int> right) => Apply<long, long, int>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<long> left, ChunkedScalar<int> right) => Apply<double, long, int>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<long> operator %(ChunkedScalar<long> left, ChunkedScalar<int> right) => Apply<long, long, int>(TileOp.Remainder, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<long> left, ChunkedScalar<float> right) => Apply<double, long, float>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<long> left, ChunkedScalar<float> right) => Apply<double, long, float>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<long> left, ChunkedScalar<float> right) => Apply<double, long, float>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<long> left, ChunkedScalar<float> right) => Apply<double, long, float>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<long> left, ChunkedScalar<float> right) => Apply<double, long, float>(TileOp.Remainder, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<long> left, ChunkedScalar<double> right) => Apply<double, long, double>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<long> left, ChunkedScalar<double> right) => Apply<double, long, double>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<long> left, ChunkedScalar<double> right) => Apply<double, long, double>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<long> left, ChunkedScalar<double> right) => Apply<double, long, double>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<long> left, ChunkedScalar<double> right) => Apply<double, long, double>(TileOp.Remainder, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<long> left, double right) => Apply<double, long, double>(TileOp.Add, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(double left, ChunkedScalar<long> right) => Apply<double, double, long>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<long> left, double right) => Apply<double, long, double>(TileOp.Subtract, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(double left, ChunkedScalar<long> right) => Apply<double, double, long>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<long> left, double right) => Apply<double, long, double>(TileOp.Multiply, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(double left, ChunkedScalar<long> right) => Apply<double, double, long>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<long> left, double right) => Apply<double, long, double>(TileOp.Divide, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(double left, ChunkedScalar<long> right) => Apply<double, double, long>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<long> left, double right) => Apply<double, long, double>(TileOp.Remainder, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(double left, ChunkedScalar<long> right) => Apply<double, double, long>(TileOp.Remainder, left, right);
    }

    /// <summary>Operators of values of type float.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<float> value)
    {
        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<float> left, ChunkedScalar<int> right) => Apply<double, float, int>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<float> left, ChunkedScalar<int> right) => Apply<double, float, int>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<float> left, ChunkedScalar<int> right) => Apply<double, float, int>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<float> left, ChunkedScalar<int> right) => Apply<double, float, int>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<float> left, ChunkedScalar<int> right) => Apply<double, float, int>(TileOp.Remainder, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<float> left, ChunkedScalar<long> right) => Apply<double, float, long>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<float> left, ChunkedScalar<long> right) => Apply<double, float, long>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<float> left, ChunkedScalar<long> right) => Apply<double, float, long>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<float> left, ChunkedScalar<long> right) => Apply<double, float, long>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<float> left, ChunkedScalar<long> right) => Apply<double, float, long>(TileOp.Remainder, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<float> left, ChunkedScalar<double> right) => Apply<double, float, double>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<float> left, ChunkedScalar<double> right) => Apply<double, float, double>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<float> left, ChunkedScalar<double> right) => Apply<double, float, double>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<float> left, ChunkedScalar<double> right) => Apply<double, float, double>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<float> left, ChunkedScalar<double> right) => Apply<double, float, double>(TileOp.Remainder, left, right);
    }

    /// <summary>Operators of values of type double.</summary>
    /// <param name="value">A value.</param>
    extension(ChunkedScalar<double> value)
    {
        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<double> left, ChunkedScalar<int> right) => Apply<double, double, int>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<double> left, ChunkedScalar<int> right) => Apply<double, double, int>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<double> left, ChunkedScalar<int> right) => Apply<double, double, int>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<double> left, ChunkedScalar<int> right) => Apply<double, double, int>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<double> left, ChunkedScalar<int> right) => Apply<double, double, int>(TileOp.Remainder, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<double> left, ChunkedScalar<long> right) => Apply<double, double, long>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<double> left, ChunkedScalar<long> right) => Apply<double, double, long>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<double> left, ChunkedScalar<long> right) => Apply<double, double, long>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<double> left, ChunkedScalar<long> right) => Apply<double, double, long>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<double> left, ChunkedScalar<long> right) => Apply<double, double, long>(TileOp.Remainder, left, right);

        /// <summary>The sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator +(ChunkedScalar<double> left, ChunkedScalar<float> right) => Apply<double, double, float>(TileOp.Add, left, right);

        /// <summary>The difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator -(ChunkedScalar<double> left, ChunkedScalar<float> right) => Apply<double, double, float>(TileOp.Subtract, left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator *(ChunkedScalar<double> left, ChunkedScalar<float> right) => Apply<double, double, float>(TileOp.Multiply, left, right);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator /(ChunkedScalar<double> left, ChunkedScalar<float> right) => Apply<double, double, float>(TileOp.Divide, left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static ChunkedScalar<double> operator %(ChunkedScalar<double> left, ChunkedScalar<float> right) => Apply<double, double, float>(TileOp.Remainder, left, right);
    }
}
