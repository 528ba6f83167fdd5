using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Actors.Frames;

/// <summary>Operations that are not defined for columns of a stated type: to write one is an error of the compiler.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Several extension blocks have no names to differ by.")]
public static class UndefinedColumnOperators
{
    /// <summary>Not defined for text; numbers and dates in text are read with Cast.</summary>
    /// <param name="column">A column.</param>
    extension(StringColumn column)
    {
        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'-' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator -(StringColumn left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'-' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator -(StringColumn left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'-' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator -(ColumnValue left, StringColumn right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'*' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator *(StringColumn left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'*' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator *(StringColumn left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'*' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator *(ColumnValue left, StringColumn right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'/' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator /(StringColumn left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'/' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator /(StringColumn left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'/' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator /(ColumnValue left, StringColumn right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'%' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator %(StringColumn left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'%' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator %(StringColumn left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'%' is not defined for text; numbers and dates in text are read with Cast.", error: true)]
        public static Column operator %(ColumnValue left, StringColumn right) => throw new NotSupportedException();
    }

    /// <summary>Not defined for points in time; a difference of two is a length of time.</summary>
    /// <param name="column">A column.</param>
    extension(Column<DateTime> column)
    {
        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'+' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator +(Column<DateTime> left, Column<DateTime> right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'+' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator +(Column<DateTime> left, DateTime right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'+' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator +(DateTime left, Column<DateTime> right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'*' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator *(Column<DateTime> left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'*' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator *(Column<DateTime> left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'*' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator *(ColumnValue left, Column<DateTime> right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'/' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator /(Column<DateTime> left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'/' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator /(Column<DateTime> left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'/' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator /(ColumnValue left, Column<DateTime> right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'%' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator %(Column<DateTime> left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'%' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator %(Column<DateTime> left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'%' is not defined for points in time; a difference of two is a length of time.", error: true)]
        public static Column operator %(ColumnValue left, Column<DateTime> right) => throw new NotSupportedException();
    }

    /// <summary>Not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.</summary>
    /// <param name="column">A column.</param>
    extension(BoolColumn column)
    {
        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'+' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator +(BoolColumn left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'+' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator +(BoolColumn left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'+' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator +(ColumnValue left, BoolColumn right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'-' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator -(BoolColumn left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'-' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator -(BoolColumn left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'-' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator -(ColumnValue left, BoolColumn right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'*' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator *(BoolColumn left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'*' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator *(BoolColumn left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'*' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator *(ColumnValue left, BoolColumn right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'/' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator /(BoolColumn left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'/' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator /(BoolColumn left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'/' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator /(ColumnValue left, BoolColumn right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'%' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator %(BoolColumn left, Column right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'%' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator %(BoolColumn left, ColumnValue right) => throw new NotSupportedException();

        /// <summary>Not defined.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        [Obsolete("'%' is not defined for masks; Cast to numbers first, or combine them with the operators for and, or and not.", error: true)]
        public static Column operator %(ColumnValue left, BoolColumn right) => throw new NotSupportedException();
    }
}
