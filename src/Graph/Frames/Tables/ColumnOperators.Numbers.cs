using Actors.Frames.Kernels;

namespace Actors.Frames;

public static partial class ColumnOperators
{
    /// <summary>Whole numbers among themselves and with doubles.</summary>
    /// <param name="column">A column.</param>
    extension(Column<int> column)
    {
        /// <summary>The quotient, row by row: a double, as in NumPy.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<int> left, Column<int> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row: a double, as in NumPy.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<int> left, int right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row: a double, as in NumPy.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(int left, Column<int> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator +(Column<int> left, double right) => (Column<double>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator +(double left, Column<int> right) => (Column<double>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator +(Column<int> left, Column<double> right) => (Column<double>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator +(Column<double> left, Column<int> right) => (Column<double>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator -(Column<int> left, double right) => (Column<double>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator -(double left, Column<int> right) => (Column<double>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator -(Column<int> left, Column<double> right) => (Column<double>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator -(Column<double> left, Column<int> right) => (Column<double>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator *(Column<int> left, double right) => (Column<double>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator *(double left, Column<int> right) => (Column<double>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator *(Column<int> left, Column<double> right) => (Column<double>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator *(Column<double> left, Column<int> right) => (Column<double>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<int> left, double right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(double left, Column<int> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<int> left, Column<double> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<double> left, Column<int> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);
    }

    /// <summary>Whole numbers among themselves and with doubles.</summary>
    /// <param name="column">A column.</param>
    extension(Column<long> column)
    {
        /// <summary>The quotient, row by row: a double, as in NumPy.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<long> left, Column<long> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row: a double, as in NumPy.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<long> left, long right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row: a double, as in NumPy.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(long left, Column<long> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator +(Column<long> left, double right) => (Column<double>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator +(double left, Column<long> right) => (Column<double>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator +(Column<long> left, Column<double> right) => (Column<double>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator +(Column<double> left, Column<long> right) => (Column<double>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator -(Column<long> left, double right) => (Column<double>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator -(double left, Column<long> right) => (Column<double>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator -(Column<long> left, Column<double> right) => (Column<double>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator -(Column<double> left, Column<long> right) => (Column<double>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator *(Column<long> left, double right) => (Column<double>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator *(double left, Column<long> right) => (Column<double>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator *(Column<long> left, Column<double> right) => (Column<double>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator *(Column<double> left, Column<long> right) => (Column<double>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<long> left, double right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(double left, Column<long> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<long> left, Column<double> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<double> left, Column<long> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);
    }

    /// <summary>Quotients of numbers with a point.</summary>
    /// <param name="column">A column.</param>
    extension(Column<float> column)
    {
        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<float> operator /(Column<float> left, Column<float> right) => (Column<float>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<float> operator /(Column<float> left, float right) => (Column<float>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<float> operator /(float left, Column<float> right) => (Column<float>)Column.Binary(BinaryOperation.Divide, left, right);
    }

    /// <summary>Quotients of numbers with a point.</summary>
    /// <param name="column">A column.</param>
    extension(Column<double> column)
    {
        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<double> left, Column<double> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<double> left, double right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(double left, Column<double> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);
    }
}
