using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace LandingZone.Sandbox.Wire;

/// <summary>The MD5 sums that S3 and SQS define as checksums.</summary>
internal static class Checksums
{
    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms",
        Justification = "A checksum that the wire protocol defines, not a protection.")]
    internal static string Md5(byte[] content) => Convert.ToHexStringLower(MD5.HashData(content));
}
