using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Tests.Protocol.Codec;

namespace Actors.Runtime.Tests.Protocol.Messages;

/// <summary>All messages between processes, and values with large buffers, end in a clean error when anybody may have made them.</summary>
public class MessageFuzzTests
{
    [Fact]
    public void Mutated_messages_end_in_a_clean_error_or_a_message() => Run(
        [.. MessageSamples.All().Select(m => ProtocolCodecTests.Codec.Encode(m))], static message => ProtocolCodecTests.Codec.Decode(message));

    [Fact]
    public void Mutated_chunks_and_tables_end_in_a_clean_error_or_a_value()
    {
        var policy = new TypePolicy();
        Run([.. ValueSamples.All().Select(v => Wire.Encode<object?>(v, policy))], message => Wire.Decode<object?>(message, policy));
    }

    private static void Run(EncodedMessage[] originals, Func<EncodedMessage, object?> decode)
    {
        foreach (EncodedMessage original in originals)
        {
            decode(original);
        }

        Fuzz.Run(40_000, (random, _) =>
        {
            EncodedMessage original = originals[random.Next(originals.Length)];
            byte[] body = original.Body.ToArray();
            ReadOnlyMemory<byte>[] frames = [.. original.Frames];
            if (frames.Length > 0 && random.Next(2) == 0)
            {
                // A buffer keeps its length as a rule: what stands in it is as wrong as a length can be.
                int frame = random.Next(frames.Length);
                byte[] changed = frames[frame].ToArray();
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
                frames[frame] = random.Next(8) == 0 ? changed[..random.Next(changed.Length)] : changed;
            }
            else
            {
                body = Mutation.Of(body, random);
            }

            var mutated = new EncodedMessage(body, frames);
            return (mutated, () => decode(mutated));
        });
    }
}
