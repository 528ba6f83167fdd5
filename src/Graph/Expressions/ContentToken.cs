using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Actors.Graph.Tasks;

namespace Actors.Graph.Expressions;

/// <summary>
/// Makes tokens from content: equal content gives an equal token, in any process; different content a different one (128 bits of
/// SHA-256). What has no content that can be read (a stream, a handle) is told apart by identity, so that it is never taken for another.
/// </summary>
public static class ContentToken
{
    private const int MaxDepth = 64;

    private static readonly ConditionalWeakTable<object, StrongBox<UInt128>> s_identities = [];
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> s_fields = new();

    [ThreadStatic]
    private static Func<UInt128>? t_source;

    /// <summary>A token of some values: parameters of an operation, arguments of a call.</summary>
    /// <param name="parts">
    /// Primitive values, strings, dates, enums, types, delegates (their method and what they capture), keys, expressions, collections
    /// and records of these, at any depth.
    /// </param>
    public static UInt128 Of(params ReadOnlySpan<object?> parts)
    {
        var writer = new Writer();
        foreach (object? part in parts)
        {
            writer.Write(part, 0);
        }

        return writer.Finish();
    }

    /// <summary>A token of the results that many expressions stand for, in their order: fast enough for a million of them.</summary>
    internal static UInt128 OfResults(ReadOnlySpan<Expr> exprs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> buffer = stackalloc byte[4096];
        int filled = 0;
        TaskGroup? group = null;
        foreach (Expr expr in exprs)
        {
            if (filled > buffer.Length - 24)
            {
                hash.AppendData(buffer[..filled]);
                filled = 0;
            }

            TaskKey key = expr.Key();
            if (!ReferenceEquals(key.Group, group))
            {
                group = key.Group;
                BinaryPrimitives.WriteUInt128LittleEndian(buffer[filled..], Of(key.Prefix, group.Token));
                filled += 16;
            }

            BinaryPrimitives.WriteInt32LittleEndian(buffer[filled..], key.Index);
            BinaryPrimitives.WriteInt32LittleEndian(buffer[(filled + 4)..], expr.PartitionCount);
            filled += 8;
        }

        hash.AppendData(buffer[..filled]);
        Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(result);
        return BinaryPrimitives.ReadUInt128BigEndian(result);
    }

    /// <summary>A token that nothing else has, in this process or another.</summary>
    public static UInt128 Unique()
    {
        if (t_source is { } source)
        {
            return source();
        }

        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt128LittleEndian(bytes);
    }

    /// <summary>Where this thread's unique tokens come from instead: a simulation's are to be the same each time it runs.</summary>
    internal static void DrawFrom(Func<UInt128>? source) => t_source = source;

    private static UInt128 Identity(object value) => s_identities.GetValue(value, static _ => new StrongBox<UInt128>(Unique())).Value;

    private sealed class Writer
    {
        private readonly ArrayBufferWriter<byte> _buffer = new(256);

        /// <summary>What is being written, and how deep it stands.</summary>
        private Dictionary<object, int>? _path;

        public UInt128 Finish() => Hash(_buffer.WrittenSpan);

        public void Write(object? value, int depth)
        {
            switch (value)
            {
                case null: Tag('0'); break;
                case string s: Text('s', s); break;
                case bool b: Tag(b ? 'T' : 'F'); break;
                case int i: Number('i', i); break;
                case long l: Number('l', l); break;
                case double d: Number('d', BitConverter.DoubleToInt64Bits(d)); break;
                case float f: Number('f', BitConverter.SingleToInt32Bits(f)); break;
                case UInt128 u: Number('U', (long)(u >> 64)); Number('u', (long)(ulong)u); break;
                case DateTime t: Number('t', t.ToBinary()); break;
                case TimeSpan t: Number('y', t.Ticks); break;
                case Enum e: Text('e', e.GetType().AssemblyQualifiedName!); Text('n', e.ToString("D")); break;
                case IFormattable f when value.GetType().IsPrimitive || value is decimal or Guid or DateTimeOffset or DateOnly or TimeOnly or Half or Int128:
                    Text('p', value.GetType().FullName!);
                    Text('v', f.ToString(value is DateTimeOffset or DateOnly or TimeOnly ? "O" : null, CultureInfo.InvariantCulture));
                    break;
                case Type t: Text('C', t.AssemblyQualifiedName ?? t.ToString()); break;
                case TaskKey k: Key(k); break;
                case TaskGroup g: Key(g.Key()); break;
                case Expr e: Key(e.Key()); Number('#', e.PartitionCount); break;
                case ILazy lazy: Tag('L'); Key(lazy.Expr.Key()); break;
                case Calls.UserFunction u: Text('q', u.Name); break;
                case Delegate d: Function(d, depth); break;
                case Array a when a.GetType().GetElementType()!.IsPrimitive: Primitives(a); break;
                default: Composite(value, depth); break;
            }
        }

        private static UInt128 Hash(ReadOnlySpan<byte> bytes)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes, hash);
            return BinaryPrimitives.ReadUInt128BigEndian(hash);
        }

        private void Composite(object value, int depth)
        {
            Type type = value.GetType();
            if (!Enter(value, depth))
            {
                return;
            }

            Text('o', type.AssemblyQualifiedName ?? type.ToString());
            bool isKnown = IsFromSystem(type);
            if (isKnown && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>))
            {
                // One that was never made has no items to enumerate.
                Write(Fields(type)[0].GetValue(value), depth + 1);
            }
            else if (isKnown && value is IDictionary map)
            {
                Unordered(map.Cast<object>(), depth);
            }
            else if (isKnown && IsSet(type))
            {
                Unordered(((IEnumerable)value).Cast<object?>(), depth);
            }
            else if (value is Array || (isKnown && value is IList or ITuple))
            {
                Sequence(value, depth);
            }
            else if (IsPlainData(type))
            {
                foreach (FieldInfo field in Fields(type))
                {
                    Write(field.GetValue(value), depth + 1);
                }
            }
            else
            {
                Write(Identity(value), depth);
            }

            _path?.Remove(value);
        }

        private void Sequence(object value, int depth)
        {
            if (value is Array array)
            {
                for (int axis = 0; axis < array.Rank; axis++)
                {
                    Number('a', array.GetLength(axis));
                }
            }

            int count = 0;
            if (value is ITuple tuple)
            {
                for (; count < tuple.Length; count++)
                {
                    Write(tuple[count], depth + 1);
                }
            }
            else
            {
                foreach (object? item in (IEnumerable)value)
                {
                    Write(item, depth + 1);
                    count++;
                }
            }

            Number(']', count);
        }

        /// <summary>A set or dictionary: its members' tokens, sorted.</summary>
        private void Unordered(IEnumerable<object?> items, int depth)
        {
            var tokens = new List<UInt128>();
            foreach (object? item in items)
            {
                var inner = new Writer { _path = _path };
                if (item is DictionaryEntry entry)
                {
                    inner.Write(entry.Key, depth + 1);
                    inner.Write(entry.Value, depth + 1);
                }
                else
                {
                    inner.Write(item, depth + 1);
                }

                tokens.Add(inner.Finish());
            }

            tokens.Sort();
            tokens.ForEach(t => Write(t, depth));
            Number('}', tokens.Count);
        }

        private void Function(Delegate function, int depth)
        {
            Delegate[] all = function.GetInvocationList();
            Number('F', all.Length);
            foreach (Delegate single in all)
            {
                MethodInfo method = single.Method;
                try
                {
                    Text('m', method.Module.ModuleVersionId.ToString());
                    Number('k', method.MetadataToken);
                    Write(method.DeclaringType, depth);
                }
                catch (InvalidOperationException)
                {
                    // A dynamic method has no token: by identity.
                    Write(Identity(method), depth);
                }

                foreach (Type argument in method.IsGenericMethod ? method.GetGenericArguments() : [])
                {
                    Write(argument, depth);
                }

                if (single.Target is { } target)
                {
                    if (target.GetType().IsDefined(typeof(CompilerGeneratedAttribute), false))
                    {
                        Closure(target, depth + 1);
                    }
                    else
                    {
                        Write(target, depth + 1);
                    }
                }
            }
        }

        private void Closure(object target, int depth)
        {
            if (!Enter(target, depth))
            {
                return;
            }

            foreach (FieldInfo field in Fields(target.GetType()))
            {
                object? value = field.GetValue(target);
                if (value is not null && value.GetType().IsDefined(typeof(CompilerGeneratedAttribute), false) && value is not Delegate and not Array)
                {
                    Closure(value, depth + 1);
                }
                else
                {
                    Write(value, depth + 1);
                }
            }

            _path!.Remove(target);
        }

        private void Primitives(Array array)
        {
            Text('A', array.GetType().FullName!);
            for (int axis = 0; axis < array.Rank; axis++)
            {
                Number('a', array.GetLength(axis));
            }

            ref byte start = ref MemoryMarshal.GetArrayDataReference(array);
            long length = array.LongLength == 0 ? 0 : array.LongLength * SizeOf(array.GetType().GetElementType()!);
            if (length <= 4096)
            {
                _buffer.Write(MemoryMarshal.CreateReadOnlySpan(ref start, (int)length));
                return;
            }

            // An array may have more bytes than a span can.
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (long done = 0; done < length;)
            {
                int part = (int)Math.Min(length - done, 1 << 30);
                hash.AppendData(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AddByteOffset(ref start, (nint)done), part));
                done += part;
            }

            Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
            hash.GetHashAndReset(result);
            Write(BinaryPrimitives.ReadUInt128BigEndian(result), 0);
        }

        private static int SizeOf(Type primitive) =>
            primitive == typeof(bool) ? 1 : primitive == typeof(char) ? 2 : Marshal.SizeOf(primitive);

        /// <summary>
        /// Begins with a value; false when it has been dealt with: one that contains itself is written as the way back up to it,
        /// something endless by identity.
        /// </summary>
        private bool Enter(object value, int depth)
        {
            if (depth >= MaxDepth)
            {
                Write(Identity(value), depth);
                return false;
            }

            if (value.GetType().IsValueType || (_path ??= new(ReferenceEqualityComparer.Instance)).TryAdd(value, depth))
            {
                return true;
            }

            Number('^', depth - _path[value]);
            return false;
        }

        private void Key(TaskKey key)
        {
            Text('K', key.Prefix);
            Write(key.Group.Token, 0);
            Number('x', key.Index);
        }

        private void Tag(char tag) => _buffer.Write([(byte)tag]);

        private void Number(char tag, long value)
        {
            Span<byte> bytes = _buffer.GetSpan(9);
            bytes[0] = (byte)tag;
            BinaryPrimitives.WriteInt64LittleEndian(bytes[1..], value);
            _buffer.Advance(9);
        }

        private void Text(char tag, string text)
        {
            // As they are in memory: half a surrogate pair has no UTF-8 of its own.
            Number(tag, text.Length);
            _buffer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        /// <summary>Whether it is a type whose items are all there is to it; a user's collection may have more to it than these.</summary>
        private static bool IsFromSystem(Type type) =>
            type.IsArray || type.Namespace is "System" or "System.Collections"
            || type.Namespace?.StartsWith("System.Collections.", StringComparison.Ordinal) == true;

        private static bool IsSet(Type type) =>
            type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));

        /// <summary>Records, structs and anonymous types are their fields; any other class may hide state outside the process.</summary>
        private static bool IsPlainData(Type type) =>
            type.IsValueType
            || type.IsDefined(typeof(CompilerGeneratedAttribute), false)
            || type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public) is not null;

        private static FieldInfo[] Fields(Type type) => s_fields.GetOrAdd(type, static t =>
        {
            var fields = new List<FieldInfo>();
            for (Type? level = t; level is not null && level != typeof(object); level = level.BaseType)
            {
                fields.AddRange(level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                    .OrderBy(f => f.MetadataToken));
            }

            return [.. fields];
        });
    }
}
