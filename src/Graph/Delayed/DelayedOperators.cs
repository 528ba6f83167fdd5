using System.Numerics;
using Actors.Graph.Calls;

namespace Actors;

/// <summary>
/// Arithmetic and comparison of delayed numbers, with each other and with plain ones. Both sides have one type, as in
/// <see cref="INumber{TSelf}"/>; another type is a compile error (convert with <c>Select</c>).
/// </summary>
public static class DelayedOperators
{
    /// <summary>Operators of delayed numbers.</summary>
    /// <typeparam name="T">The type of number.</typeparam>
    /// <param name="value">A delayed number.</param>
    extension<T>(Delayed<T> value)
        where T : INumber<T>
    {
        /// <summary>Computes the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator +(Delayed<T> left, Delayed<T> right) =>
            DelayedOperation<T, T, T>.Call("add", static (a, b) => a + b, left, right);

        /// <summary>Computes the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator +(Delayed<T> left, T right) =>
            DelayedOperation<T, T, T>.Call("add", static (a, b) => a + b, left, right);

        /// <summary>Computes the sum.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator +(T left, Delayed<T> right) =>
            DelayedOperation<T, T, T>.Call("add", static (a, b) => a + b, left, right);

        /// <summary>Computes the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator -(Delayed<T> left, Delayed<T> right) =>
            DelayedOperation<T, T, T>.Call("subtract", static (a, b) => a - b, left, right);

        /// <summary>Computes the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator -(Delayed<T> left, T right) =>
            DelayedOperation<T, T, T>.Call("subtract", static (a, b) => a - b, left, right);

        /// <summary>Computes the difference.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator -(T left, Delayed<T> right) =>
            DelayedOperation<T, T, T>.Call("subtract", static (a, b) => a - b, left, right);

        /// <summary>Computes the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator *(Delayed<T> left, Delayed<T> right) =>
            DelayedOperation<T, T, T>.Call("multiply", static (a, b) => a * b, left, right);

        /// <summary>Computes the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator *(Delayed<T> left, T right) =>
            DelayedOperation<T, T, T>.Call("multiply", static (a, b) => a * b, left, right);

        /// <summary>Computes the product.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator *(T left, Delayed<T> right) =>
            DelayedOperation<T, T, T>.Call("multiply", static (a, b) => a * b, left, right);

        /// <summary>Computes the quotient, as T divides.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator /(Delayed<T> left, Delayed<T> right) =>
            DelayedOperation<T, T, T>.Call("divide", static (a, b) => a / b, left, right);

        /// <summary>Computes the quotient, as T divides.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator /(Delayed<T> left, T right) =>
            DelayedOperation<T, T, T>.Call("divide", static (a, b) => a / b, left, right);

        /// <summary>Computes the quotient, as T divides.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator /(T left, Delayed<T> right) =>
            DelayedOperation<T, T, T>.Call("divide", static (a, b) => a / b, left, right);

        /// <summary>Computes the remainder.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator %(Delayed<T> left, Delayed<T> right) =>
            DelayedOperation<T, T, T>.Call("remainder", static (a, b) => a % b, left, right);

        /// <summary>Computes the remainder.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator %(Delayed<T> left, T right) =>
            DelayedOperation<T, T, T>.Call("remainder", static (a, b) => a % b, left, right);

        /// <summary>Computes the remainder.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<T> operator %(T left, Delayed<T> right) =>
            DelayedOperation<T, T, T>.Call("remainder", static (a, b) => a % b, left, right);

        /// <summary>Computes whether the first is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator <(Delayed<T> left, Delayed<T> right) =>
            DelayedOperation<T, T, bool>.Call("less", static (a, b) => a < b, left, right);

        /// <summary>Computes whether the first is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator <(Delayed<T> left, T right) =>
            DelayedOperation<T, T, bool>.Call("less", static (a, b) => a < b, left, right);

        /// <summary>Computes whether the first is less.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator <(T left, Delayed<T> right) =>
            DelayedOperation<T, T, bool>.Call("less", static (a, b) => a < b, left, right);

        /// <summary>Computes whether the first is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator >(Delayed<T> left, Delayed<T> right) =>
            DelayedOperation<T, T, bool>.Call("greater", static (a, b) => a > b, left, right);

        /// <summary>Computes whether the first is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator >(Delayed<T> left, T right) =>
            DelayedOperation<T, T, bool>.Call("greater", static (a, b) => a > b, left, right);

        /// <summary>Computes whether the first is greater.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator >(T left, Delayed<T> right) =>
            DelayedOperation<T, T, bool>.Call("greater", static (a, b) => a > b, left, right);

        /// <summary>Computes whether the first is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator <=(Delayed<T> left, Delayed<T> right) =>
            DelayedOperation<T, T, bool>.Call("less-equal", static (a, b) => a <= b, left, right);

        /// <summary>Computes whether the first is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator <=(Delayed<T> left, T right) =>
            DelayedOperation<T, T, bool>.Call("less-equal", static (a, b) => a <= b, left, right);

        /// <summary>Computes whether the first is less or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator <=(T left, Delayed<T> right) =>
            DelayedOperation<T, T, bool>.Call("less-equal", static (a, b) => a <= b, left, right);

        /// <summary>Computes whether the first is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator >=(Delayed<T> left, Delayed<T> right) =>
            DelayedOperation<T, T, bool>.Call("greater-equal", static (a, b) => a >= b, left, right);

        /// <summary>Computes whether the first is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator >=(Delayed<T> left, T right) =>
            DelayedOperation<T, T, bool>.Call("greater-equal", static (a, b) => a >= b, left, right);

        /// <summary>Computes whether the first is greater or equal.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Delayed<bool> operator >=(T left, Delayed<T> right) =>
            DelayedOperation<T, T, bool>.Call("greater-equal", static (a, b) => a >= b, left, right);

        /// <summary>Computes the negative.</summary>
        /// <param name="operand">The number.</param>
        public static Delayed<T> operator -(Delayed<T> operand) =>
            DelayedOperation<T, T, T>.Call("subtract", static (a, b) => a - b, T.Zero, operand);
    }
}
