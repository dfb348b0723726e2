using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Study.Text;

/// <summary>
/// Names for things by what they contain: the same content has the same name on every machine and in every run.
/// </summary>
/// <remarks>SHA-256, written in Crockford's base 32 (no i, l, o, u), so that a name can be read aloud and typed.</remarks>
public static class ContentHash
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The hash of the parts in their order; no two different lists of parts share their input.</summary>
    /// <param name="length">How many base-32 characters, 5 bits each, at most 25.</param>
    public static string Of(int length, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> size = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(size, bytes.Length);
            hash.AppendData(size);
            hash.AppendData(bytes);
        }

        var digest = hash.GetHashAndReset();
        var name = new char[length];
        var bits = UInt128.Zero;
        for (var index = 0; index < 16; index++)
        {
            bits = (bits << 8) | digest[index];
        }

        for (var index = 0; index < length; index++)
        {
            name[index] = Digits[(int)(bits >> 123) & 31];
            bits <<= 5;
        }

        return new string(name);
    }
}
