using System.Numerics;
using Actors.Arrays.LinearAlgebra;

namespace Actors.Arrays;

/// <content>Inner products of two types.</content>
public static partial class LinAlg
{
    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<byte> Inner(this ChunkedArray<bool> left, ChunkedArray<byte> right) => MixedOperands.Inner<bool, byte, byte>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Inner(this ChunkedArray<bool> left, ChunkedArray<short> right) => MixedOperands.Inner<bool, short, short>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Inner(this ChunkedArray<bool> left, ChunkedArray<int> right) => MixedOperands.Inner<bool, int, int>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Inner(this ChunkedArray<bool> left, ChunkedArray<long> right) => MixedOperands.Inner<bool, long, long>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Inner(this ChunkedArray<bool> left, ChunkedArray<float> right) => MixedOperands.Inner<bool, float, float>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<bool> left, ChunkedArray<double> right) => MixedOperands.Inner<bool, double, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<bool> left, ChunkedArray<Complex> right) => MixedOperands.Inner<bool, Complex, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<byte> Inner(this ChunkedArray<byte> left, ChunkedArray<bool> right) => MixedOperands.Inner<byte, bool, byte>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Inner(this ChunkedArray<byte> left, ChunkedArray<short> right) => MixedOperands.Inner<byte, short, short>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Inner(this ChunkedArray<byte> left, ChunkedArray<int> right) => MixedOperands.Inner<byte, int, int>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Inner(this ChunkedArray<byte> left, ChunkedArray<long> right) => MixedOperands.Inner<byte, long, long>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Inner(this ChunkedArray<byte> left, ChunkedArray<float> right) => MixedOperands.Inner<byte, float, float>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<byte> left, ChunkedArray<double> right) => MixedOperands.Inner<byte, double, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<byte> left, ChunkedArray<Complex> right) => MixedOperands.Inner<byte, Complex, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Inner(this ChunkedArray<short> left, ChunkedArray<bool> right) => MixedOperands.Inner<short, bool, short>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<short> Inner(this ChunkedArray<short> left, ChunkedArray<byte> right) => MixedOperands.Inner<short, byte, short>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Inner(this ChunkedArray<short> left, ChunkedArray<int> right) => MixedOperands.Inner<short, int, int>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Inner(this ChunkedArray<short> left, ChunkedArray<long> right) => MixedOperands.Inner<short, long, long>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Inner(this ChunkedArray<short> left, ChunkedArray<float> right) => MixedOperands.Inner<short, float, float>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<short> left, ChunkedArray<double> right) => MixedOperands.Inner<short, double, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<short> left, ChunkedArray<Complex> right) => MixedOperands.Inner<short, Complex, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Inner(this ChunkedArray<int> left, ChunkedArray<bool> right) => MixedOperands.Inner<int, bool, int>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Inner(this ChunkedArray<int> left, ChunkedArray<byte> right) => MixedOperands.Inner<int, byte, int>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<int> Inner(this ChunkedArray<int> left, ChunkedArray<short> right) => MixedOperands.Inner<int, short, int>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Inner(this ChunkedArray<int> left, ChunkedArray<long> right) => MixedOperands.Inner<int, long, long>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<int> left, ChunkedArray<float> right) => MixedOperands.Inner<int, float, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<int> left, ChunkedArray<double> right) => MixedOperands.Inner<int, double, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<int> left, ChunkedArray<Complex> right) => MixedOperands.Inner<int, Complex, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Inner(this ChunkedArray<long> left, ChunkedArray<bool> right) => MixedOperands.Inner<long, bool, long>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Inner(this ChunkedArray<long> left, ChunkedArray<byte> right) => MixedOperands.Inner<long, byte, long>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Inner(this ChunkedArray<long> left, ChunkedArray<short> right) => MixedOperands.Inner<long, short, long>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<long> Inner(this ChunkedArray<long> left, ChunkedArray<int> right) => MixedOperands.Inner<long, int, long>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<long> left, ChunkedArray<float> right) => MixedOperands.Inner<long, float, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<long> left, ChunkedArray<double> right) => MixedOperands.Inner<long, double, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<long> left, ChunkedArray<Complex> right) => MixedOperands.Inner<long, Complex, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Inner(this ChunkedArray<float> left, ChunkedArray<bool> right) => MixedOperands.Inner<float, bool, float>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Inner(this ChunkedArray<float> left, ChunkedArray<byte> right) => MixedOperands.Inner<float, byte, float>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<float> Inner(this ChunkedArray<float> left, ChunkedArray<short> right) => MixedOperands.Inner<float, short, float>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<float> left, ChunkedArray<int> right) => MixedOperands.Inner<float, int, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<float> left, ChunkedArray<long> right) => MixedOperands.Inner<float, long, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<float> left, ChunkedArray<double> right) => MixedOperands.Inner<float, double, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<float> left, ChunkedArray<Complex> right) => MixedOperands.Inner<float, Complex, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<double> left, ChunkedArray<bool> right) => MixedOperands.Inner<double, bool, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<double> left, ChunkedArray<byte> right) => MixedOperands.Inner<double, byte, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<double> left, ChunkedArray<short> right) => MixedOperands.Inner<double, short, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<double> left, ChunkedArray<int> right) => MixedOperands.Inner<double, int, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<double> left, ChunkedArray<long> right) => MixedOperands.Inner<double, long, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<double> Inner(this ChunkedArray<double> left, ChunkedArray<float> right) => MixedOperands.Inner<double, float, double>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<double> left, ChunkedArray<Complex> right) => MixedOperands.Inner<double, Complex, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<Complex> left, ChunkedArray<bool> right) => MixedOperands.Inner<Complex, bool, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<Complex> left, ChunkedArray<byte> right) => MixedOperands.Inner<Complex, byte, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<Complex> left, ChunkedArray<short> right) => MixedOperands.Inner<Complex, short, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<Complex> left, ChunkedArray<int> right) => MixedOperands.Inner<Complex, int, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<Complex> left, ChunkedArray<long> right) => MixedOperands.Inner<Complex, long, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<Complex> left, ChunkedArray<float> right) => MixedOperands.Inner<Complex, float, Complex>(left, right);

    /// <summary>The inner product of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="Inner{T}(ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<Complex> Inner(this ChunkedArray<Complex> left, ChunkedArray<double> right) => MixedOperands.Inner<Complex, double, Complex>(left, right);
}
