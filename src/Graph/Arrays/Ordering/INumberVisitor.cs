using System.Numerics;

namespace Actors.Arrays.Ordering;

/// <summary>Work on elements of a type that has an order, known only when it runs.</summary>
internal interface INumberVisitor<out TResult>
{
    TResult Visit<T>()
        where T : unmanaged, INumber<T>;
}
