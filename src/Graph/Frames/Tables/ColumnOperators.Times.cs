using Actors.Frames.Kernels;

namespace Actors.Frames;

public static partial class ColumnOperators
{
    /// <summary>Arithmetic of points in time.</summary>
    /// <param name="column">A column.</param>
    extension(Column<DateTime> column)
    {
        /// <summary>The time between, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator -(Column<DateTime> left, Column<DateTime> right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The time since, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator -(Column<DateTime> left, DateTime right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The time until, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator -(DateTime left, Column<DateTime> right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>Points in time moved later, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<DateTime> operator +(Column<DateTime> left, Column<TimeSpan> right) => (Column<DateTime>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>Points in time moved later, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<DateTime> operator +(Column<DateTime> left, TimeSpan right) => (Column<DateTime>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>Points in time moved earlier, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<DateTime> operator -(Column<DateTime> left, Column<TimeSpan> right) => (Column<DateTime>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>Points in time moved earlier, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<DateTime> operator -(Column<DateTime> left, TimeSpan right) => (Column<DateTime>)Column.Binary(BinaryOperation.Subtract, left, right);
    }

    /// <summary>Arithmetic of lengths of time.</summary>
    /// <param name="column">A column.</param>
    extension(Column<TimeSpan> column)
    {
        /// <summary>Points in time moved later, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<DateTime> operator +(DateTime left, Column<TimeSpan> right) => (Column<DateTime>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator +(Column<TimeSpan> left, Column<TimeSpan> right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator +(Column<TimeSpan> left, TimeSpan right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator +(TimeSpan left, Column<TimeSpan> right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator -(Column<TimeSpan> left, Column<TimeSpan> right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator -(Column<TimeSpan> left, TimeSpan right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator -(TimeSpan left, Column<TimeSpan> right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>Lengths of time multiplied, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator *(Column<TimeSpan> left, double right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>Lengths of time divided, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator /(Column<TimeSpan> left, double right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>Lengths of time multiplied, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator *(Column<TimeSpan> left, Column<double> right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>Lengths of time divided, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator /(Column<TimeSpan> left, Column<double> right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>Lengths of time multiplied, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator *(Column<TimeSpan> left, Column<long> right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>Lengths of time divided, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<TimeSpan> operator /(Column<TimeSpan> left, Column<long> right) => (Column<TimeSpan>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>How often the right length goes into the left, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<TimeSpan> left, Column<TimeSpan> right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>How often the right length goes into the left, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<double> operator /(Column<TimeSpan> left, TimeSpan right) => (Column<double>)Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The values with the opposite sign.</summary>
        /// <param name="value">Numbers or lengths of time.</param>
        public static Column<TimeSpan> operator -(Column<TimeSpan> value) => (Column<TimeSpan>)Column.Unary(UnaryOperation.Negate, value);
    }
}
