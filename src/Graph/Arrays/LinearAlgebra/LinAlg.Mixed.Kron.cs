using System.Numerics;
using Actors.Arrays.LinearAlgebra;

namespace Actors.Arrays;

/// <content>Kronecker products of two types.</content>
public static partial class LinAlg
{
    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<byte> Kron(this ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedOperands.Kron<bool, byte, byte>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Kron(this ChunkedArray<bool> left, ChunkedArray<short> right) => MixedOperands.Kron<bool, short, short>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Kron(this ChunkedArray<bool> left, ChunkedArray<int> right) => MixedOperands.Kron<bool, int, int>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Kron(this ChunkedArray<bool> left, ChunkedArray<long> right) => MixedOperands.Kron<bool, long, long>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Kron(this ChunkedArray<bool> left, ChunkedArray<float> right) => MixedOperands.Kron<bool, float, float>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<bool> left, ChunkedArray<double> right) => MixedOperands.Kron<bool, double, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<bool> left, ChunkedArray<Complex> right) => MixedOperands.Kron<bool, Complex, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<byte> Kron(this ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedOperands.Kron<byte, bool, byte>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Kron(this ChunkedArray<byte> left, ChunkedArray<short> right) => MixedOperands.Kron<byte, short, short>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Kron(this ChunkedArray<byte> left, ChunkedArray<int> right) => MixedOperands.Kron<byte, int, int>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Kron(this ChunkedArray<byte> left, ChunkedArray<long> right) => MixedOperands.Kron<byte, long, long>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Kron(this ChunkedArray<byte> left, ChunkedArray<float> right) => MixedOperands.Kron<byte, float, float>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<byte> left, ChunkedArray<double> right) => MixedOperands.Kron<byte, double, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<byte> left, ChunkedArray<Complex> right) => MixedOperands.Kron<byte, Complex, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Kron(this ChunkedArray<short> left, ChunkedArray<bool> right) => MixedOperands.Kron<short, bool, short>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Kron(this ChunkedArray<short> left, ChunkedArray<byte> right) => MixedOperands.Kron<short, byte, short>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Kron(this ChunkedArray<short> left, ChunkedArray<int> right) => MixedOperands.Kron<short, int, int>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Kron(this ChunkedArray<short> left, ChunkedArray<long> right) => MixedOperands.Kron<short, long, long>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Kron(this ChunkedArray<short> left, ChunkedArray<float> right) => MixedOperands.Kron<short, float, float>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<short> left, ChunkedArray<double> right) => MixedOperands.Kron<short, double, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<short> left, ChunkedArray<Complex> right) => MixedOperands.Kron<short, Complex, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Kron(this ChunkedArray<int> left, ChunkedArray<bool> right) => MixedOperands.Kron<int, bool, int>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Kron(this ChunkedArray<int> left, ChunkedArray<byte> right) => MixedOperands.Kron<int, byte, int>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Kron(this ChunkedArray<int> left, ChunkedArray<short> right) => MixedOperands.Kron<int, short, int>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Kron(this ChunkedArray<int> left, ChunkedArray<long> right) => MixedOperands.Kron<int, long, long>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<int> left, ChunkedArray<float> right) => MixedOperands.Kron<int, float, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<int> left, ChunkedArray<double> right) => MixedOperands.Kron<int, double, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<int> left, ChunkedArray<Complex> right) => MixedOperands.Kron<int, Complex, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Kron(this ChunkedArray<long> left, ChunkedArray<bool> right) => MixedOperands.Kron<long, bool, long>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Kron(this ChunkedArray<long> left, ChunkedArray<byte> right) => MixedOperands.Kron<long, byte, long>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Kron(this ChunkedArray<long> left, ChunkedArray<short> right) => MixedOperands.Kron<long, short, long>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Kron(this ChunkedArray<long> left, ChunkedArray<int> right) => MixedOperands.Kron<long, int, long>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<long> left, ChunkedArray<float> right) => MixedOperands.Kron<long, float, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<long> left, ChunkedArray<double> right) => MixedOperands.Kron<long, double, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<long> left, ChunkedArray<Complex> right) => MixedOperands.Kron<long, Complex, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Kron(this ChunkedArray<float> left, ChunkedArray<bool> right) => MixedOperands.Kron<float, bool, float>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Kron(this ChunkedArray<float> left, ChunkedArray<byte> right) => MixedOperands.Kron<float, byte, float>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Kron(this ChunkedArray<float> left, ChunkedArray<short> right) => MixedOperands.Kron<float, short, float>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<float> left, ChunkedArray<int> right) => MixedOperands.Kron<float, int, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<float> left, ChunkedArray<long> right) => MixedOperands.Kron<float, long, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<float> left, ChunkedArray<double> right) => MixedOperands.Kron<float, double, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<float> left, ChunkedArray<Complex> right) => MixedOperands.Kron<float, Complex, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<double> left, ChunkedArray<bool> right) => MixedOperands.Kron<double, bool, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<double> left, ChunkedArray<byte> right) => MixedOperands.Kron<double, byte, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<double> left, ChunkedArray<short> right) => MixedOperands.Kron<double, short, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<double> left, ChunkedArray<int> right) => MixedOperands.Kron<double, int, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<double> left, ChunkedArray<long> right) => MixedOperands.Kron<double, long, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Kron(this ChunkedArray<double> left, ChunkedArray<float> right) => MixedOperands.Kron<double, float, double>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<double> left, ChunkedArray<Complex> right) => MixedOperands.Kron<double, Complex, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<Complex> left, ChunkedArray<bool> right) => MixedOperands.Kron<Complex, bool, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<Complex> left, ChunkedArray<byte> right) => MixedOperands.Kron<Complex, byte, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<Complex> left, ChunkedArray<short> right) => MixedOperands.Kron<Complex, short, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<Complex> left, ChunkedArray<int> right) => MixedOperands.Kron<Complex, int, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<Complex> left, ChunkedArray<long> right) => MixedOperands.Kron<Complex, long, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<Complex> left, ChunkedArray<float> right) => MixedOperands.Kron<Complex, float, Complex>(left, right);

    /// <summary>The Kronecker product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Kron{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Kron(this ChunkedArray<Complex> left, ChunkedArray<double> right) => MixedOperands.Kron<Complex, double, Complex>(left, right);
}
