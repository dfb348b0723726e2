using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Study.Bank;

/// <summary>An item's id as a number spread evenly over the positive ones: what picking and searching go by.</summary>
internal static class ItemDraw
{
    /// <summary>How many draws there are: they run from 0 to one less.</summary>
    public const long Count = 1L << 62;

    public static long Of(string id) =>
        (long)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) >> 2);
}
