using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LandingZone.Sandbox.Wire;

/// <summary>Address ranges as EC2 stores them.</summary>
internal static class Cidr
{
    /// <summary>The range with its host bits cleared (<c>100.68.0.18/18</c> becomes <c>100.68.0.0/18</c>: CreateNetworkAclEntry),
    /// or null when it is not a range of the family asked for.</summary>
    internal static string? Canonical(string text, bool ipv6)
    {
        var parts = text.Split('/');
        if (parts.Length != 2 || !IPAddress.TryParse(parts[0], out var address) || !IsPlain(parts[0], address)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return null;
        var family = ipv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork;
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily != family || length > bytes.Length * 8)
            return null;
        for (var bit = length; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return $"{new IPAddress(bytes)}/{length}";
    }

    // IPAddress also parses 10.1, 0x0a000001 and 010.1.2.3, which EC2 refuses.
    private static bool IsPlain(string text, IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork ? address.ToString() == text : !text.Contains('%', StringComparison.Ordinal);
}
