using System.Numerics;
using Actors.Arrays.LinearAlgebra;

namespace Actors.Arrays;

/// <content>Tensor products of two types.</content>
public static partial class LinAlg
{
    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<byte> TensorDot(this ChunkedArray<bool> left, ChunkedArray<byte> right, int axes = 2) => MixedOperands.TensorDot<bool, byte, byte>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<short> TensorDot(this ChunkedArray<bool> left, ChunkedArray<short> right, int axes = 2) => MixedOperands.TensorDot<bool, short, short>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<int> TensorDot(this ChunkedArray<bool> left, ChunkedArray<int> right, int axes = 2) => MixedOperands.TensorDot<bool, int, int>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<long> TensorDot(this ChunkedArray<bool> left, ChunkedArray<long> right, int axes = 2) => MixedOperands.TensorDot<bool, long, long>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<float> TensorDot(this ChunkedArray<bool> left, ChunkedArray<float> right, int axes = 2) => MixedOperands.TensorDot<bool, float, float>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<bool> left, ChunkedArray<double> right, int axes = 2) => MixedOperands.TensorDot<bool, double, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<bool> left, ChunkedArray<Complex> right, int axes = 2) => MixedOperands.TensorDot<bool, Complex, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<byte> TensorDot(this ChunkedArray<byte> left, ChunkedArray<bool> right, int axes = 2) => MixedOperands.TensorDot<byte, bool, byte>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<short> TensorDot(this ChunkedArray<byte> left, ChunkedArray<short> right, int axes = 2) => MixedOperands.TensorDot<byte, short, short>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<int> TensorDot(this ChunkedArray<byte> left, ChunkedArray<int> right, int axes = 2) => MixedOperands.TensorDot<byte, int, int>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<long> TensorDot(this ChunkedArray<byte> left, ChunkedArray<long> right, int axes = 2) => MixedOperands.TensorDot<byte, long, long>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<float> TensorDot(this ChunkedArray<byte> left, ChunkedArray<float> right, int axes = 2) => MixedOperands.TensorDot<byte, float, float>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<byte> left, ChunkedArray<double> right, int axes = 2) => MixedOperands.TensorDot<byte, double, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<byte> left, ChunkedArray<Complex> right, int axes = 2) => MixedOperands.TensorDot<byte, Complex, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<short> TensorDot(this ChunkedArray<short> left, ChunkedArray<bool> right, int axes = 2) => MixedOperands.TensorDot<short, bool, short>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<short> TensorDot(this ChunkedArray<short> left, ChunkedArray<byte> right, int axes = 2) => MixedOperands.TensorDot<short, byte, short>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<int> TensorDot(this ChunkedArray<short> left, ChunkedArray<int> right, int axes = 2) => MixedOperands.TensorDot<short, int, int>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<long> TensorDot(this ChunkedArray<short> left, ChunkedArray<long> right, int axes = 2) => MixedOperands.TensorDot<short, long, long>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<float> TensorDot(this ChunkedArray<short> left, ChunkedArray<float> right, int axes = 2) => MixedOperands.TensorDot<short, float, float>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<short> left, ChunkedArray<double> right, int axes = 2) => MixedOperands.TensorDot<short, double, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<short> left, ChunkedArray<Complex> right, int axes = 2) => MixedOperands.TensorDot<short, Complex, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<int> TensorDot(this ChunkedArray<int> left, ChunkedArray<bool> right, int axes = 2) => MixedOperands.TensorDot<int, bool, int>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<int> TensorDot(this ChunkedArray<int> left, ChunkedArray<byte> right, int axes = 2) => MixedOperands.TensorDot<int, byte, int>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<int> TensorDot(this ChunkedArray<int> left, ChunkedArray<short> right, int axes = 2) => MixedOperands.TensorDot<int, short, int>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<long> TensorDot(this ChunkedArray<int> left, ChunkedArray<long> right, int axes = 2) => MixedOperands.TensorDot<int, long, long>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<int> left, ChunkedArray<float> right, int axes = 2) => MixedOperands.TensorDot<int, float, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<int> left, ChunkedArray<double> right, int axes = 2) => MixedOperands.TensorDot<int, double, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<int> left, ChunkedArray<Complex> right, int axes = 2) => MixedOperands.TensorDot<int, Complex, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<long> TensorDot(this ChunkedArray<long> left, ChunkedArray<bool> right, int axes = 2) => MixedOperands.TensorDot<long, bool, long>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<long> TensorDot(this ChunkedArray<long> left, ChunkedArray<byte> right, int axes = 2) => MixedOperands.TensorDot<long, byte, long>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<long> TensorDot(this ChunkedArray<long> left, ChunkedArray<short> right, int axes = 2) => MixedOperands.TensorDot<long, short, long>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<long> TensorDot(this ChunkedArray<long> left, ChunkedArray<int> right, int axes = 2) => MixedOperands.TensorDot<long, int, long>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<long> left, ChunkedArray<float> right, int axes = 2) => MixedOperands.TensorDot<long, float, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<long> left, ChunkedArray<double> right, int axes = 2) => MixedOperands.TensorDot<long, double, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<long> left, ChunkedArray<Complex> right, int axes = 2) => MixedOperands.TensorDot<long, Complex, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<float> TensorDot(this ChunkedArray<float> left, ChunkedArray<bool> right, int axes = 2) => MixedOperands.TensorDot<float, bool, float>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<float> TensorDot(this ChunkedArray<float> left, ChunkedArray<byte> right, int axes = 2) => MixedOperands.TensorDot<float, byte, float>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<float> TensorDot(this ChunkedArray<float> left, ChunkedArray<short> right, int axes = 2) => MixedOperands.TensorDot<float, short, float>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<float> left, ChunkedArray<int> right, int axes = 2) => MixedOperands.TensorDot<float, int, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<float> left, ChunkedArray<long> right, int axes = 2) => MixedOperands.TensorDot<float, long, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<float> left, ChunkedArray<double> right, int axes = 2) => MixedOperands.TensorDot<float, double, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<float> left, ChunkedArray<Complex> right, int axes = 2) => MixedOperands.TensorDot<float, Complex, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<double> left, ChunkedArray<bool> right, int axes = 2) => MixedOperands.TensorDot<double, bool, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<double> left, ChunkedArray<byte> right, int axes = 2) => MixedOperands.TensorDot<double, byte, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<double> left, ChunkedArray<short> right, int axes = 2) => MixedOperands.TensorDot<double, short, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<double> left, ChunkedArray<int> right, int axes = 2) => MixedOperands.TensorDot<double, int, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<double> left, ChunkedArray<long> right, int axes = 2) => MixedOperands.TensorDot<double, long, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<double> TensorDot(this ChunkedArray<double> left, ChunkedArray<float> right, int axes = 2) => MixedOperands.TensorDot<double, float, double>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<double> left, ChunkedArray<Complex> right, int axes = 2) => MixedOperands.TensorDot<double, Complex, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<Complex> left, ChunkedArray<bool> right, int axes = 2) => MixedOperands.TensorDot<Complex, bool, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<Complex> left, ChunkedArray<byte> right, int axes = 2) => MixedOperands.TensorDot<Complex, byte, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<Complex> left, ChunkedArray<short> right, int axes = 2) => MixedOperands.TensorDot<Complex, short, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<Complex> left, ChunkedArray<int> right, int axes = 2) => MixedOperands.TensorDot<Complex, int, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<Complex> left, ChunkedArray<long> right, int axes = 2) => MixedOperands.TensorDot<Complex, long, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<Complex> left, ChunkedArray<float> right, int axes = 2) => MixedOperands.TensorDot<Complex, float, Complex>(left, right, axes);

    /// <summary>The sum of products over axes of arrays of two types, in the type that holds the values of both.</summary>
    /// <inheritdoc cref="TensorDot{T}(ChunkedArray{T}, ChunkedArray{T}, int)"/>
    public static ChunkedArray<Complex> TensorDot(this ChunkedArray<Complex> left, ChunkedArray<double> right, int axes = 2) => MixedOperands.TensorDot<Complex, double, Complex>(left, right, axes);
}
