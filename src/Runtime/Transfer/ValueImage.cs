using System.Buffers;
using Actors.Graph.Kernels;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Transfer;

/// <summary>A value in bytes, the same on a connection and in a file: <see cref="ValueHeader"/>, body and frames.</summary>
internal static class ValueImage
{
    /// <summary>Bodies up to this size are read into memory that is used again.</summary>
    private const int PooledBody = 1 << 20;

    /// <summary>Puts a value into bytes as far as it has to be: its large buffers stay where they are.</summary>
    /// <param name="value">The value; its buffers must be held until it is written.</param>
    /// <param name="bytes">Its size in a store.</param>
    /// <param name="policy">Which types may be received.</param>
    /// <param name="message">The encoded value.</param>
    /// <exception cref="NotTransferableException">It cannot be sent.</exception>
    public static ValueHeader Encode(object? value, long bytes, TypePolicy policy, out EncodedMessage message)
    {
        message = Wire.Encode(value, policy);
        var frames = new long[message.Frames.Count];
        for (int i = 0; i < frames.Length; i++)
        {
            frames[i] = message.Frames[i].Length;
        }

        return frames.Length <= ValueHeader.MaxFrames
            ? new ValueHeader(bytes, message.Body.Length, frames)
            : throw new NotTransferableException($"A {value?.GetType().Name} with {frames.Length:N0} large buffers cannot be sent: at most {ValueHeader.MaxFrames:N0} can.");
    }

    /// <summary>Writes a value.</summary>
    public static void Write(FrameStream stream, ValueHeader header, in EncodedMessage message)
    {
        header.Write(stream);
        stream.WriteUInt32(stream.WriteChecked(message.Body.Span));
        for (int i = 0; i < message.Frames.Count; i++)
        {
            stream.WriteUInt32(stream.WriteChecked(message.Frames[i].Span));
        }
    }

    /// <summary>
    /// Reads what follows a header; large buffers come straight into those of the value. Whatever is wrong with the value, all of it has been
    /// read when this ends: only a stream that fails or ends cannot be read on.
    /// </summary>
    /// <param name="stream">Where it is read from.</param>
    /// <param name="header">Its header.</param>
    /// <param name="policy">Which types may be made.</param>
    /// <param name="what">The value and where it comes from, for errors.</param>
    /// <returns>The value; nobody has counted a reference to its buffers.</returns>
    /// <exception cref="TransferCorruptException">A checksum is wrong.</exception>
    /// <exception cref="UnusableValueException">It is whole, but no value or none that is allowed.</exception>
    public static object? Read(FrameStream stream, ValueHeader header, TypePolicy policy, string what)
    {
        byte[] body = header.BodyBytes <= PooledBody
            ? ArrayPool<byte>.Shared.Rent(header.BodyBytes) : GC.AllocateUninitializedArray<byte>(header.BodyBytes);
        long end = stream.BytesRead + header.RestBytes;
        var scope = new BufferScope();
        scope.Enter();
        object? value = null;
        try
        {
            Check(what, "its description", header.BodyBytes, stream.ReadChecked(body.AsSpan(0, header.BodyBytes)), stream.ReadUInt32());
            DecodedMessage<object?> decoded = Decode(body.AsMemory(0, header.BodyBytes), header, policy, what);
            for (int i = 0; i < decoded.Frames.Count; i++)
            {
                Check(what, $"buffer {i + 1} of {decoded.Frames.Count}", header.Frames[i], stream.ReadChecked(decoded.Frames[i].Span), stream.ReadUInt32());
            }

            value = Complete(decoded, what);
            return value;
        }
        catch (Exception e) when (e is TransferCorruptException or UnusableValueException)
        {
            stream.Skip(end - stream.BytesRead);
            throw;
        }
        finally
        {
            scope.Leave(value);
            if (header.BodyBytes <= PooledBody)
            {
                ArrayPool<byte>.Shared.Return(body);
            }
        }
    }

    private static void Check(string what, string part, long bytes, uint found, uint sent)
    {
        if (found != sent)
        {
            throw TransferCorruptException.Of(what, part, bytes, found, sent);
        }
    }

    private static DecodedMessage<object?> Decode(ReadOnlyMemory<byte> body, ValueHeader header, TypePolicy policy, string what)
    {
        DecodedMessage<object?> decoded;
        try
        {
            decoded = Wire.Decode<object?>(body, header.FrameBytes, policy);
        }
        catch (Exception e) when (e is not IOException)
        {
            throw new UnusableValueException($"{what} cannot be read: {e.Message}", e);
        }

        for (int i = 0; i < Math.Max(decoded.Frames.Count, header.Frames.Count); i++)
        {
            if (i >= decoded.Frames.Count || i >= header.Frames.Count || decoded.Frames[i].Length != header.Frames[i])
            {
                throw new UnusableValueException($"{what} cannot be read: its buffers are not those that its description asks for.");
            }
        }

        return decoded;
    }

    private static object? Complete(DecodedMessage<object?> decoded, string what)
    {
        try
        {
            return decoded.Complete();
        }
        catch (Exception e)
        {
            throw new UnusableValueException($"{what} cannot be read: {e.Message}", e);
        }
    }
}
