using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Actors.Graph.Expressions;

namespace Actors.Graph.Calls;

/// <summary>One level of an argument that was taken apart.</summary>
internal abstract record TemplateNode
{
    /// <summary>Puts the value together.</summary>
    public abstract object? Build(ReadOnlySpan<object?> inputs);

    /// <summary>Takes a value apart.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target">The type it has to have at the end; <see cref="object"/> for whatever is natural.</param>
    /// <param name="where">What it is, for error messages.</param>
    /// <param name="sources">What its inputs are computed from; added to.</param>
    public static TemplateNode Of(object? value, Type target, string where, List<Expr> sources)
    {
        switch (value)
        {
            case ILazy lazy:
                return Lazy(lazy, target, where, sources);
            case null:
                return target.IsValueType && Nullable.GetUnderlyingType(target) is null
                    ? throw new ArgumentException($"{where} is null but has to be {TypeNames.Of(target)}.")
                    : new Plain(null);
            case string:
                break;
            case Array { Rank: 1 } array:
                return ItemsOf(array, array.GetType().GetElementType()!, target, where, sources);
            case ITuple tuple when value.GetType().IsGenericType:
                return TupleOf(tuple, target, where, sources);
            case IDictionary map when value.GetType().IsGenericType:
                return Map(map, target, where, sources);
            case IList list when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(List<>):
                return ItemsOf(list, type.GetGenericArguments()[0], target, where, sources);
        }

        return target.IsInstanceOfType(value) ? new Plain(value) : throw Misfit(value.GetType(), target, where);
    }

    /// <summary>The type a value has once what is delayed in it is computed.</summary>
    private static Type Natural(Type type)
    {
        if (LazyResult.ValueType(type) is { } lazy)
        {
            return lazy;
        }

        if (type.IsArray && type.GetArrayRank() == 1)
        {
            return Natural(type.GetElementType()!).MakeArrayType();
        }

        return type.IsGenericType && type != typeof(string)
            && (typeof(ITuple).IsAssignableFrom(type) || typeof(IDictionary).IsAssignableFrom(type) || typeof(IList).IsAssignableFrom(type))
            ? type.GetGenericTypeDefinition().MakeGenericType(Array.ConvertAll(type.GetGenericArguments(), Natural))
            : type;
    }

    private static Input Lazy(ILazy lazy, Type target, string where, List<Expr> sources)
    {
        Type type = LazyResult.ValueType(lazy.GetType()) ?? throw new ArgumentException($"{where} is lazy but has no value of its own: {lazy}.");
        if (!target.IsAssignableFrom(type))
        {
            throw Misfit(lazy.GetType(), target, where);
        }

        sources.Add(LazyResult.Of(lazy));
        return new Input(sources.Count - 1);
    }

    private static TemplateNode ItemsOf(IList items, Type element, Type target, string where, List<Expr> sources)
    {
        Type wanted = ElementOf(target) ?? Natural(element);
        bool asList = target.IsGenericType && target.GetGenericTypeDefinition() == typeof(List<>)
            || (!target.IsArray && items is not Array && target.IsAssignableFrom(typeof(List<>).MakeGenericType(wanted)));
        Type result = asList ? typeof(List<>).MakeGenericType(wanted) : wanted.MakeArrayType();
        if (!target.IsAssignableFrom(result))
        {
            throw Misfit(items.GetType(), target, where);
        }

        int before = sources.Count;
        var children = ImmutableArray.CreateBuilder<TemplateNode>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            children.Add(Of(items[i], wanted, $"item {i} of {where}", sources));
        }

        return sources.Count == before && target.IsInstanceOfType(items) ? new Plain(items) : new Sequence(wanted, asList, children.MoveToImmutable());
    }

    private static TemplateNode TupleOf(ITuple tuple, Type target, string where, List<Expr> sources)
    {
        Type natural = Natural(tuple.GetType());
        Type result = target.IsGenericType && target.GetGenericTypeDefinition() == natural.GetGenericTypeDefinition() ? target : natural;
        if (tuple.Length > 7)
        {
            return target.IsInstanceOfType(tuple) && natural == tuple.GetType()
                ? new Plain(tuple)
                : throw new ArgumentException($"{where} is a tuple of {tuple.Length} items; delayed values can be in tuples of up to 7.");
        }

        if (!target.IsAssignableFrom(result))
        {
            throw Misfit(tuple.GetType(), target, where);
        }

        int before = sources.Count;
        Type[] types = result.GetGenericArguments();
        var children = ImmutableArray.CreateBuilder<TemplateNode>(tuple.Length);
        for (int i = 0; i < tuple.Length; i++)
        {
            children.Add(Of(tuple[i], types[i], $"item {i + 1} of {where}", sources));
        }

        return sources.Count == before && target.IsInstanceOfType(tuple) ? new Plain(tuple) : new TupleItems(result, children.MoveToImmutable());
    }

    private static TemplateNode Map(IDictionary map, Type target, string where, List<Expr> sources)
    {
        Type? wanted = target.IsGenericType && target.GetGenericArguments() is [var k, var v] ? typeof(Dictionary<,>).MakeGenericType(k, v) : null;
        Type[] own = map.GetType().GetGenericArguments();
        Type result = wanted ?? typeof(Dictionary<,>).MakeGenericType(own[0], Natural(own[1]));
        if (!target.IsAssignableFrom(result))
        {
            throw Misfit(map.GetType(), target, where);
        }

        int before = sources.Count;
        Type valueType = result.GetGenericArguments()[1];
        var keys = ImmutableArray.CreateBuilder<object>(map.Count);
        var children = ImmutableArray.CreateBuilder<TemplateNode>(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            keys.Add(entry.Key);
            children.Add(Of(entry.Value, valueType, $"value of '{entry.Key}' in {where}", sources));
        }

        return sources.Count == before && target.IsInstanceOfType(map)
            ? new Plain(map)
            : new Pairs(result, ComparerOf(map, result), keys.MoveToImmutable(), children.MoveToImmutable());
    }

    /// <summary>How the dictionary tells its keys apart, where it is not the usual way.</summary>
    private static object? ComparerOf(IDictionary map, Type result) =>
        map.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Dictionary<,>)
        && type.GetGenericArguments()[0] == result.GetGenericArguments()[0]
            ? type.GetProperty(nameof(Dictionary<int, int>.Comparer))!.GetValue(map)
            : null;

    private static Type? ElementOf(Type target) =>
        target.IsArray ? target.GetElementType()
        : target.IsGenericType && target.GetGenericArguments() is [var item] && typeof(IEnumerable).IsAssignableFrom(target) ? item
        : null;

    private static ArgumentException Misfit(Type given, Type target, string where) =>
        new($"{where} is {TypeNames.Of(given)} but has to be {TypeNames.Of(target)}, or a delayed one.");

    /// <summary>A part with nothing delayed inside.</summary>
    internal sealed record Plain(object? Value) : TemplateNode
    {
        public override object? Build(ReadOnlySpan<object?> inputs) => Value;
    }

    /// <summary>A delayed value.</summary>
    internal sealed record Input(int Position) : TemplateNode
    {
        public override object? Build(ReadOnlySpan<object?> inputs) => inputs[Position];
    }

    /// <summary>An array or list.</summary>
    internal sealed record Sequence(Type Element, bool AsList, ImmutableArray<TemplateNode> Items) : TemplateNode
    {
        public override object Build(ReadOnlySpan<object?> inputs)
        {
            var array = Array.CreateInstance(Element, Items.Length);
            for (int i = 0; i < Items.Length; i++)
            {
                array.SetValue(Items[i].Build(inputs), i);
            }

            return AsList ? Activator.CreateInstance(typeof(List<>).MakeGenericType(Element), array)! : array;
        }
    }

    /// <summary>A tuple.</summary>
    internal sealed record TupleItems(Type Type, ImmutableArray<TemplateNode> Items) : TemplateNode
    {
        public override object Build(ReadOnlySpan<object?> inputs)
        {
            var values = new object?[Items.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = Items[i].Build(inputs);
            }

            return Activator.CreateInstance(Type, values)!;
        }
    }

    /// <summary>A dictionary.</summary>
    internal sealed record Pairs(Type Type, object? Comparer, ImmutableArray<object> Keys, ImmutableArray<TemplateNode> Values) : TemplateNode
    {
        public override object Build(ReadOnlySpan<object?> inputs)
        {
            var map = (IDictionary)Activator.CreateInstance(Type, Comparer)!;
            for (int i = 0; i < Keys.Length; i++)
            {
                map.Add(Keys[i], Values[i].Build(inputs));
            }

            return map;
        }
    }
}
