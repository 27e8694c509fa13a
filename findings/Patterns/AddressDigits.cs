using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LandingZone.Findings.Patterns;

/// <summary>
/// Addresses as the rule engine sees them: 8 or 32 hexadecimal digits. It reads <c>010.1.2.3</c> as 10.1.2.3, knows no IPv6 with dots
/// in it, and takes IPv4-mapped IPv6 for IPv4. For acting on addresses use <see cref="Model.CanonicalAddress"/>, which is strict.
/// </summary>
internal static class AddressDigits
{
    private const int MaxIpv4Length = 15;

    /// <summary>The digits, or null when the text is no address to the engine.</summary>
    public static byte[]? Parse(string text)
    {
        var bytes = text.Contains(':', StringComparison.Ordinal) ? Ipv6(text) : Ipv4(text);
        return bytes is null ? null : Digits(bytes);
    }

    /// <summary>The digits of an address given as bytes.</summary>
    public static byte[] Digits(byte[] address)
    {
        var digits = new byte[address.Length * 2];
        for (var index = 0; index < address.Length; index++)
        {
            digits[index * 2] = (byte)(address[index] >> 4);
            digits[(index * 2) + 1] = (byte)(address[index] & 0xF);
        }

        return digits;
    }

    public static byte[]? Ipv4(string text)
    {
        var octets = text.Length > MaxIpv4Length ? [] : text.Split('.');
        if (octets.Length != 4)
            return null;
        var bytes = new byte[4];
        for (var index = 0; index < 4; index++)
        {
            if (!byte.TryParse(octets[index], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[index]))
                return null;
        }

        return bytes;
    }

    public static byte[]? Ipv6(string text)
    {
        if (!text.All(character => character == ':' || char.IsAsciiHexDigit(character)) || !IPAddress.TryParse(text, out var address))
            return null;
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
    }
}
