using System.Numerics;
using Actors.Arrays.LinearAlgebra;

namespace Actors.Arrays;

/// <content>Matrix products of two types.</content>
public static partial class LinAlg
{
    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<byte> MatMul(this ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedOperands.MatMul<bool, byte, byte>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> MatMul(this ChunkedArray<bool> left, ChunkedArray<short> right) => MixedOperands.MatMul<bool, short, short>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> MatMul(this ChunkedArray<bool> left, ChunkedArray<int> right) => MixedOperands.MatMul<bool, int, int>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> MatMul(this ChunkedArray<bool> left, ChunkedArray<long> right) => MixedOperands.MatMul<bool, long, long>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> MatMul(this ChunkedArray<bool> left, ChunkedArray<float> right) => MixedOperands.MatMul<bool, float, float>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<bool> left, ChunkedArray<double> right) => MixedOperands.MatMul<bool, double, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<bool> left, ChunkedArray<Complex> right) => MixedOperands.MatMul<bool, Complex, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<byte> MatMul(this ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedOperands.MatMul<byte, bool, byte>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> MatMul(this ChunkedArray<byte> left, ChunkedArray<short> right) => MixedOperands.MatMul<byte, short, short>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> MatMul(this ChunkedArray<byte> left, ChunkedArray<int> right) => MixedOperands.MatMul<byte, int, int>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> MatMul(this ChunkedArray<byte> left, ChunkedArray<long> right) => MixedOperands.MatMul<byte, long, long>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> MatMul(this ChunkedArray<byte> left, ChunkedArray<float> right) => MixedOperands.MatMul<byte, float, float>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<byte> left, ChunkedArray<double> right) => MixedOperands.MatMul<byte, double, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<byte> left, ChunkedArray<Complex> right) => MixedOperands.MatMul<byte, Complex, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> MatMul(this ChunkedArray<short> left, ChunkedArray<bool> right) => MixedOperands.MatMul<short, bool, short>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> MatMul(this ChunkedArray<short> left, ChunkedArray<byte> right) => MixedOperands.MatMul<short, byte, short>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> MatMul(this ChunkedArray<short> left, ChunkedArray<int> right) => MixedOperands.MatMul<short, int, int>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> MatMul(this ChunkedArray<short> left, ChunkedArray<long> right) => MixedOperands.MatMul<short, long, long>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> MatMul(this ChunkedArray<short> left, ChunkedArray<float> right) => MixedOperands.MatMul<short, float, float>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<short> left, ChunkedArray<double> right) => MixedOperands.MatMul<short, double, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<short> left, ChunkedArray<Complex> right) => MixedOperands.MatMul<short, Complex, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> MatMul(this ChunkedArray<int> left, ChunkedArray<bool> right) => MixedOperands.MatMul<int, bool, int>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> MatMul(this ChunkedArray<int> left, ChunkedArray<byte> right) => MixedOperands.MatMul<int, byte, int>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> MatMul(this ChunkedArray<int> left, ChunkedArray<short> right) => MixedOperands.MatMul<int, short, int>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> MatMul(this ChunkedArray<int> left, ChunkedArray<long> right) => MixedOperands.MatMul<int, long, long>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<int> left, ChunkedArray<float> right) => MixedOperands.MatMul<int, float, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<int> left, ChunkedArray<double> right) => MixedOperands.MatMul<int, double, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<int> left, ChunkedArray<Complex> right) => MixedOperands.MatMul<int, Complex, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> MatMul(this ChunkedArray<long> left, ChunkedArray<bool> right) => MixedOperands.MatMul<long, bool, long>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> MatMul(this ChunkedArray<long> left, ChunkedArray<byte> right) => MixedOperands.MatMul<long, byte, long>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> MatMul(this ChunkedArray<long> left, ChunkedArray<short> right) => MixedOperands.MatMul<long, short, long>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> MatMul(this ChunkedArray<long> left, ChunkedArray<int> right) => MixedOperands.MatMul<long, int, long>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<long> left, ChunkedArray<float> right) => MixedOperands.MatMul<long, float, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<long> left, ChunkedArray<double> right) => MixedOperands.MatMul<long, double, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<long> left, ChunkedArray<Complex> right) => MixedOperands.MatMul<long, Complex, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> MatMul(this ChunkedArray<float> left, ChunkedArray<bool> right) => MixedOperands.MatMul<float, bool, float>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> MatMul(this ChunkedArray<float> left, ChunkedArray<byte> right) => MixedOperands.MatMul<float, byte, float>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> MatMul(this ChunkedArray<float> left, ChunkedArray<short> right) => MixedOperands.MatMul<float, short, float>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<float> left, ChunkedArray<int> right) => MixedOperands.MatMul<float, int, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<float> left, ChunkedArray<long> right) => MixedOperands.MatMul<float, long, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<float> left, ChunkedArray<double> right) => MixedOperands.MatMul<float, double, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<float> left, ChunkedArray<Complex> right) => MixedOperands.MatMul<float, Complex, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<double> left, ChunkedArray<bool> right) => MixedOperands.MatMul<double, bool, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<double> left, ChunkedArray<byte> right) => MixedOperands.MatMul<double, byte, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<double> left, ChunkedArray<short> right) => MixedOperands.MatMul<double, short, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<double> left, ChunkedArray<int> right) => MixedOperands.MatMul<double, int, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<double> left, ChunkedArray<long> right) => MixedOperands.MatMul<double, long, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> MatMul(this ChunkedArray<double> left, ChunkedArray<float> right) => MixedOperands.MatMul<double, float, double>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<double> left, ChunkedArray<Complex> right) => MixedOperands.MatMul<double, Complex, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<Complex> left, ChunkedArray<bool> right) => MixedOperands.MatMul<Complex, bool, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<Complex> left, ChunkedArray<byte> right) => MixedOperands.MatMul<Complex, byte, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<Complex> left, ChunkedArray<short> right) => MixedOperands.MatMul<Complex, short, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<Complex> left, ChunkedArray<int> right) => MixedOperands.MatMul<Complex, int, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<Complex> left, ChunkedArray<long> right) => MixedOperands.MatMul<Complex, long, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<Complex> left, ChunkedArray<float> right) => MixedOperands.MatMul<Complex, float, Complex>(left, right);

    /// <summary>The product of matrices of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="MatMul{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> MatMul(this ChunkedArray<Complex> left, ChunkedArray<double> right) => MixedOperands.MatMul<Complex, double, Complex>(left, right);
}
