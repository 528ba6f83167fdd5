using System.Numerics;
using Actors.Arrays.LinearAlgebra;

namespace Actors.Arrays;

/// <content>Dot products of two types.</content>
public static partial class LinAlg
{
    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<byte> Dot(this ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedOperands.Dot<bool, byte, byte>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Dot(this ChunkedArray<bool> left, ChunkedArray<short> right) => MixedOperands.Dot<bool, short, short>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Dot(this ChunkedArray<bool> left, ChunkedArray<int> right) => MixedOperands.Dot<bool, int, int>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Dot(this ChunkedArray<bool> left, ChunkedArray<long> right) => MixedOperands.Dot<bool, long, long>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Dot(this ChunkedArray<bool> left, ChunkedArray<float> right) => MixedOperands.Dot<bool, float, float>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<bool> left, ChunkedArray<double> right) => MixedOperands.Dot<bool, double, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<bool> left, ChunkedArray<Complex> right) => MixedOperands.Dot<bool, Complex, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<byte> Dot(this ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedOperands.Dot<byte, bool, byte>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Dot(this ChunkedArray<byte> left, ChunkedArray<short> right) => MixedOperands.Dot<byte, short, short>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Dot(this ChunkedArray<byte> left, ChunkedArray<int> right) => MixedOperands.Dot<byte, int, int>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Dot(this ChunkedArray<byte> left, ChunkedArray<long> right) => MixedOperands.Dot<byte, long, long>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Dot(this ChunkedArray<byte> left, ChunkedArray<float> right) => MixedOperands.Dot<byte, float, float>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<byte> left, ChunkedArray<double> right) => MixedOperands.Dot<byte, double, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<byte> left, ChunkedArray<Complex> right) => MixedOperands.Dot<byte, Complex, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Dot(this ChunkedArray<short> left, ChunkedArray<bool> right) => MixedOperands.Dot<short, bool, short>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Dot(this ChunkedArray<short> left, ChunkedArray<byte> right) => MixedOperands.Dot<short, byte, short>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Dot(this ChunkedArray<short> left, ChunkedArray<int> right) => MixedOperands.Dot<short, int, int>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Dot(this ChunkedArray<short> left, ChunkedArray<long> right) => MixedOperands.Dot<short, long, long>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Dot(this ChunkedArray<short> left, ChunkedArray<float> right) => MixedOperands.Dot<short, float, float>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<short> left, ChunkedArray<double> right) => MixedOperands.Dot<short, double, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<short> left, ChunkedArray<Complex> right) => MixedOperands.Dot<short, Complex, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Dot(this ChunkedArray<int> left, ChunkedArray<bool> right) => MixedOperands.Dot<int, bool, int>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Dot(this ChunkedArray<int> left, ChunkedArray<byte> right) => MixedOperands.Dot<int, byte, int>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Dot(this ChunkedArray<int> left, ChunkedArray<short> right) => MixedOperands.Dot<int, short, int>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Dot(this ChunkedArray<int> left, ChunkedArray<long> right) => MixedOperands.Dot<int, long, long>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<int> left, ChunkedArray<float> right) => MixedOperands.Dot<int, float, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<int> left, ChunkedArray<double> right) => MixedOperands.Dot<int, double, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<int> left, ChunkedArray<Complex> right) => MixedOperands.Dot<int, Complex, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Dot(this ChunkedArray<long> left, ChunkedArray<bool> right) => MixedOperands.Dot<long, bool, long>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Dot(this ChunkedArray<long> left, ChunkedArray<byte> right) => MixedOperands.Dot<long, byte, long>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Dot(this ChunkedArray<long> left, ChunkedArray<short> right) => MixedOperands.Dot<long, short, long>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Dot(this ChunkedArray<long> left, ChunkedArray<int> right) => MixedOperands.Dot<long, int, long>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<long> left, ChunkedArray<float> right) => MixedOperands.Dot<long, float, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<long> left, ChunkedArray<double> right) => MixedOperands.Dot<long, double, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<long> left, ChunkedArray<Complex> right) => MixedOperands.Dot<long, Complex, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Dot(this ChunkedArray<float> left, ChunkedArray<bool> right) => MixedOperands.Dot<float, bool, float>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Dot(this ChunkedArray<float> left, ChunkedArray<byte> right) => MixedOperands.Dot<float, byte, float>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Dot(this ChunkedArray<float> left, ChunkedArray<short> right) => MixedOperands.Dot<float, short, float>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<float> left, ChunkedArray<int> right) => MixedOperands.Dot<float, int, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<float> left, ChunkedArray<long> right) => MixedOperands.Dot<float, long, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<float> left, ChunkedArray<double> right) => MixedOperands.Dot<float, double, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<float> left, ChunkedArray<Complex> right) => MixedOperands.Dot<float, Complex, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<double> left, ChunkedArray<bool> right) => MixedOperands.Dot<double, bool, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<double> left, ChunkedArray<byte> right) => MixedOperands.Dot<double, byte, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<double> left, ChunkedArray<short> right) => MixedOperands.Dot<double, short, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<double> left, ChunkedArray<int> right) => MixedOperands.Dot<double, int, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<double> left, ChunkedArray<long> right) => MixedOperands.Dot<double, long, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Dot(this ChunkedArray<double> left, ChunkedArray<float> right) => MixedOperands.Dot<double, float, double>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<double> left, ChunkedArray<Complex> right) => MixedOperands.Dot<double, Complex, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<Complex> left, ChunkedArray<bool> right) => MixedOperands.Dot<Complex, bool, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<Complex> left, ChunkedArray<byte> right) => MixedOperands.Dot<Complex, byte, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<Complex> left, ChunkedArray<short> right) => MixedOperands.Dot<Complex, short, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<Complex> left, ChunkedArray<int> right) => MixedOperands.Dot<Complex, int, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<Complex> left, ChunkedArray<long> right) => MixedOperands.Dot<Complex, long, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<Complex> left, ChunkedArray<float> right) => MixedOperands.Dot<Complex, float, Complex>(left, right);

    /// <summary>The dot product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Dot{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Dot(this ChunkedArray<Complex> left, ChunkedArray<double> right) => MixedOperands.Dot<Complex, double, Complex>(left, right);
}
