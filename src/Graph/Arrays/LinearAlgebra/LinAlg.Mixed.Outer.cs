using System.Numerics;
using Actors.Arrays.LinearAlgebra;

namespace Actors.Arrays;

/// <content>Outer products of two types.</content>
public static partial class LinAlg
{
    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<byte> Outer(this ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedOperands.Outer<bool, byte, byte>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Outer(this ChunkedArray<bool> left, ChunkedArray<short> right) => MixedOperands.Outer<bool, short, short>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Outer(this ChunkedArray<bool> left, ChunkedArray<int> right) => MixedOperands.Outer<bool, int, int>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Outer(this ChunkedArray<bool> left, ChunkedArray<long> right) => MixedOperands.Outer<bool, long, long>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Outer(this ChunkedArray<bool> left, ChunkedArray<float> right) => MixedOperands.Outer<bool, float, float>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<bool> left, ChunkedArray<double> right) => MixedOperands.Outer<bool, double, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<bool> left, ChunkedArray<Complex> right) => MixedOperands.Outer<bool, Complex, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<byte> Outer(this ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedOperands.Outer<byte, bool, byte>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Outer(this ChunkedArray<byte> left, ChunkedArray<short> right) => MixedOperands.Outer<byte, short, short>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Outer(this ChunkedArray<byte> left, ChunkedArray<int> right) => MixedOperands.Outer<byte, int, int>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Outer(this ChunkedArray<byte> left, ChunkedArray<long> right) => MixedOperands.Outer<byte, long, long>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Outer(this ChunkedArray<byte> left, ChunkedArray<float> right) => MixedOperands.Outer<byte, float, float>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<byte> left, ChunkedArray<double> right) => MixedOperands.Outer<byte, double, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<byte> left, ChunkedArray<Complex> right) => MixedOperands.Outer<byte, Complex, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Outer(this ChunkedArray<short> left, ChunkedArray<bool> right) => MixedOperands.Outer<short, bool, short>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Outer(this ChunkedArray<short> left, ChunkedArray<byte> right) => MixedOperands.Outer<short, byte, short>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Outer(this ChunkedArray<short> left, ChunkedArray<int> right) => MixedOperands.Outer<short, int, int>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Outer(this ChunkedArray<short> left, ChunkedArray<long> right) => MixedOperands.Outer<short, long, long>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Outer(this ChunkedArray<short> left, ChunkedArray<float> right) => MixedOperands.Outer<short, float, float>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<short> left, ChunkedArray<double> right) => MixedOperands.Outer<short, double, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<short> left, ChunkedArray<Complex> right) => MixedOperands.Outer<short, Complex, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Outer(this ChunkedArray<int> left, ChunkedArray<bool> right) => MixedOperands.Outer<int, bool, int>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Outer(this ChunkedArray<int> left, ChunkedArray<byte> right) => MixedOperands.Outer<int, byte, int>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Outer(this ChunkedArray<int> left, ChunkedArray<short> right) => MixedOperands.Outer<int, short, int>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Outer(this ChunkedArray<int> left, ChunkedArray<long> right) => MixedOperands.Outer<int, long, long>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<int> left, ChunkedArray<float> right) => MixedOperands.Outer<int, float, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<int> left, ChunkedArray<double> right) => MixedOperands.Outer<int, double, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<int> left, ChunkedArray<Complex> right) => MixedOperands.Outer<int, Complex, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Outer(this ChunkedArray<long> left, ChunkedArray<bool> right) => MixedOperands.Outer<long, bool, long>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Outer(this ChunkedArray<long> left, ChunkedArray<byte> right) => MixedOperands.Outer<long, byte, long>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Outer(this ChunkedArray<long> left, ChunkedArray<short> right) => MixedOperands.Outer<long, short, long>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Outer(this ChunkedArray<long> left, ChunkedArray<int> right) => MixedOperands.Outer<long, int, long>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<long> left, ChunkedArray<float> right) => MixedOperands.Outer<long, float, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<long> left, ChunkedArray<double> right) => MixedOperands.Outer<long, double, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<long> left, ChunkedArray<Complex> right) => MixedOperands.Outer<long, Complex, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Outer(this ChunkedArray<float> left, ChunkedArray<bool> right) => MixedOperands.Outer<float, bool, float>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Outer(this ChunkedArray<float> left, ChunkedArray<byte> right) => MixedOperands.Outer<float, byte, float>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Outer(this ChunkedArray<float> left, ChunkedArray<short> right) => MixedOperands.Outer<float, short, float>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<float> left, ChunkedArray<int> right) => MixedOperands.Outer<float, int, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<float> left, ChunkedArray<long> right) => MixedOperands.Outer<float, long, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<float> left, ChunkedArray<double> right) => MixedOperands.Outer<float, double, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<float> left, ChunkedArray<Complex> right) => MixedOperands.Outer<float, Complex, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<double> left, ChunkedArray<bool> right) => MixedOperands.Outer<double, bool, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<double> left, ChunkedArray<byte> right) => MixedOperands.Outer<double, byte, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<double> left, ChunkedArray<short> right) => MixedOperands.Outer<double, short, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<double> left, ChunkedArray<int> right) => MixedOperands.Outer<double, int, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<double> left, ChunkedArray<long> right) => MixedOperands.Outer<double, long, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Outer(this ChunkedArray<double> left, ChunkedArray<float> right) => MixedOperands.Outer<double, float, double>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<double> left, ChunkedArray<Complex> right) => MixedOperands.Outer<double, Complex, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<Complex> left, ChunkedArray<bool> right) => MixedOperands.Outer<Complex, bool, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<Complex> left, ChunkedArray<byte> right) => MixedOperands.Outer<Complex, byte, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<Complex> left, ChunkedArray<short> right) => MixedOperands.Outer<Complex, short, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<Complex> left, ChunkedArray<int> right) => MixedOperands.Outer<Complex, int, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<Complex> left, ChunkedArray<long> right) => MixedOperands.Outer<Complex, long, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<Complex> left, ChunkedArray<float> right) => MixedOperands.Outer<Complex, float, Complex>(left, right);

    /// <summary>The outer product of vectors of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Outer{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Outer(this ChunkedArray<Complex> left, ChunkedArray<double> right) => MixedOperands.Outer<Complex, double, Complex>(left, right);
}
