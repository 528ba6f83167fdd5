using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using Actors.Graph.Calls;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>The codecs of numbers, texts, dates and the like.</summary>
internal static class PlainCodecs
{
    private static readonly FrozenSet<Type> s_elements = new[]
    {
        typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(Int128), typeof(UInt128),
        typeof(char), typeof(Half), typeof(float), typeof(double), typeof(Complex), typeof(Guid), typeof(Vector2), typeof(Vector3), typeof(Vector4),
        typeof(Quaternion), typeof(Matrix3x2), typeof(Matrix4x4), typeof(TimeSpan),
    }.ToFrozenSet();

    private static readonly FrozenDictionary<Type, TypeCodec> s_codecs = All().ToFrozenDictionary(c => c.ValueType);

    public static TypeCodec? Find(Type type) => s_codecs.GetValueOrDefault(type);

    /// <summary>Whether arrays of a type go as their bytes: any bytes are a value, and there are no gaps between fields.</summary>
    public static bool IsElement(Type type) => s_elements.Contains(type);

    private static IEnumerable<TypeCodec> All() =>
    [
        Of<bool>((w, v) => w.WriteBool(v), r => r.ReadBool()),
        Of<byte>((w, v) => w.WriteByte(v), r => r.ReadByte()),
        Of<sbyte>((w, v) => w.WriteByte((byte)v), r => (sbyte)r.ReadByte()),
        Of<short>((w, v) => w.WriteInteger(v), r => (short)r.ReadInteger(short.MinValue, short.MaxValue)),
        Of<ushort>((w, v) => w.WriteInteger(v), r => (ushort)r.ReadInteger(0, ushort.MaxValue)),
        Of<int>((w, v) => w.WriteInteger(v), r => r.ReadInt32()),
        Of<uint>((w, v) => w.WriteInteger(v), r => (uint)r.ReadInteger(0, uint.MaxValue)),
        Of<long>((w, v) => w.WriteInteger(v), r => r.ReadInteger()),
        Of<ulong>((w, v) => w.WriteCount(v), r => r.ReadCount64()),
        Of<char>((w, v) => w.WriteInteger(v), r => (char)r.ReadInteger(char.MinValue, char.MaxValue)),
        new BytesCodec<Int128>(), new BytesCodec<UInt128>(), new BytesCodec<Half>(), new BytesCodec<float>(), new BytesCodec<double>(),
        new BytesCodec<Complex>(), new BytesCodec<Guid>(), new BytesCodec<TimeSpan>(), new BytesCodec<Vector2>(), new BytesCodec<Vector3>(),
        new BytesCodec<Vector4>(), new BytesCodec<Quaternion>(), new BytesCodec<Plane>(), new BytesCodec<Matrix3x2>(), new BytesCodec<Matrix4x4>(),
        Of<decimal>((w, v) => Array.ForEach(decimal.GetBits(v), w.WritePlain), r => Checked(() => new decimal([r.ReadPlain<int>(), r.ReadPlain<int>(), r.ReadPlain<int>(), r.ReadPlain<int>()]))),
        Of<string>((w, v) => w.WriteString(v), r => r.ReadText()),
        Of<BigInteger>((w, v) => Bytes(w, v.ToByteArray()), r => new BigInteger(r.ReadRaw(r.ReadCount(1)))),
        Of<DateTime>((w, v) => w.WritePlain(v.ToBinary()), r => Checked(() => DateTime.FromBinary(r.ReadPlain<long>()))),
        Of<DateTimeOffset>((w, v) => { w.WritePlain(v.Ticks); w.WriteInteger(v.TotalOffsetMinutes); }, r => Checked(() => new DateTimeOffset(r.ReadPlain<long>(), TimeSpan.FromMinutes(r.ReadInteger())))),
        Of<DateOnly>((w, v) => w.WriteInteger(v.DayNumber), r => Checked(() => DateOnly.FromDayNumber(r.ReadInt32()))),
        Of<TimeOnly>((w, v) => w.WriteInteger(v.Ticks), r => Checked(() => new TimeOnly(r.ReadInteger()))),
        Of<Rune>((w, v) => w.WriteInteger(v.Value), r => Checked(() => new Rune(r.ReadInt32()))),
        Of<Index>((w, v) => { w.WriteBool(v.IsFromEnd); w.WriteCount(v.Value); }, ReadIndex),
        Of<Range>((w, v) => { w.WriteValue(v.Start); w.WriteValue(v.End); }, r => new Range(r.ReadValue<Index>(), r.ReadValue<Index>())),
        Of<Version>((w, v) => w.WriteString(v.ToString()), r => Checked(() => Version.Parse(r.ReadText()))),
        Of<Uri>((w, v) => w.WriteString(v.OriginalString), r => Checked(() => new Uri(r.ReadText(), UriKind.RelativeOrAbsolute))),
        Of<CultureInfo>((w, v) => w.WriteString(v.Name), r => Checked(() => CultureInfo.GetCultureInfo(r.ReadText(), predefinedOnly: true))),
        Of<StringBuilder>((w, v) => w.WriteString(v.ToString()), r => new StringBuilder(r.ReadText())),
        Of<IPAddress>((w, v) => Bytes(w, v.GetAddressBytes()), r => Checked(() => new IPAddress(r.ReadRaw(r.ReadCount(1))))),
        Of<BitArray>(WriteBits, ReadBits),
        Of<DBNull>((_, _) => { }, _ => DBNull.Value),
        Of<CancellationToken>(WriteToken, r => r.ReadByte() == 0 ? default(CancellationToken) : throw new WireFormatException("A token to cancel by cannot be received.")),
    ];

    private static LambdaCodec<T> Of<T>(Action<WireWriter, T> write, Func<WireReader, T> read) => new(write, read, typeof(T) == typeof(DBNull) ? 0 : 1);

    private static void Bytes(WireWriter writer, byte[] bytes)
    {
        writer.WriteCount(bytes.Length);
        writer.WriteRaw(bytes);
    }

    private static Index ReadIndex(WireReader reader)
    {
        bool fromEnd = reader.ReadBool();
        ulong value = reader.ReadCount64();
        return value <= int.MaxValue ? new Index((int)value, fromEnd) : throw new WireFormatException($"{value} is no index.");
    }

    private static void WriteBits(WireWriter writer, BitArray bits)
    {
        var bytes = new byte[(bits.Length + 7) / 8];
        bits.CopyTo(bytes, 0);
        writer.WriteCount(bits.Length);
        writer.WriteRaw(bytes);
    }

    private static BitArray ReadBits(WireReader reader)
    {
        ulong length = reader.ReadCount64();
        if (length / 8 > (ulong)reader.BytesLeft || length > int.MaxValue - 7)
        {
            throw new WireFormatException($"{length} bits are promised, but only {reader.BytesLeft} bytes follow.");
        }

        return new BitArray(reader.ReadRaw((int)((length + 7) / 8)).ToArray()) { Length = (int)length };
    }

    private static void WriteToken(WireWriter writer, CancellationToken token)
    {
        if (token.CanBeCanceled)
        {
            throw new NotTransferableException(
                "A CancellationToken cannot be sent to another process: inside a task, use CurrentTask.CancellationToken, which is cancelled with the task.");
        }

        writer.WriteByte(0);
    }

    /// <summary>A value's own checks speak of arguments; here it is the message that is wrong.</summary>
    private static T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            throw new WireFormatException($"The bytes of a {TypeText.Of(typeof(T))} are not one.", e);
        }
    }
}
