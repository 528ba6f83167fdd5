namespace Actors.Runtime.Tests.Protocol.Codec;

/// <summary>Makes wrong messages of right ones.</summary>
internal static class Mutation
{
    /// <summary>Bytes that are cut, doubled, changed or put in between.</summary>
    public static byte[] Of(byte[] original, Random random)
    {
        byte[] bytes = [.. original];
        switch (random.Next(6))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                int cut = random.Next(bytes.Length);
                return [.. bytes[..cut], .. bytes[Math.Min(bytes.Length, cut + random.Next(1, 5))..]];
            case 2:
                int place = random.Next(bytes.Length);
                return [.. bytes[..place], .. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (byte)random.Next(256)), .. bytes[place..]];
            case 3:
                int from = random.Next(bytes.Length);
                int length = random.Next(1, Math.Min(8, bytes.Length - from) + 1);
                return [.. bytes[..random.Next(1, bytes.Length + 1)], .. bytes[from..(from + length)]];
            default:
                for (int n = random.Next(1, 4); n > 0; n--)
                {
                    bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(4) : (byte)random.Next(256);
                }

                return bytes;
        }
    }
}
