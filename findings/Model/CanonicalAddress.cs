using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace LandingZone.Findings.Model;

/// <summary>
/// Reads an address in the one spelling in which it cannot be mistaken. .NET, like C's <c>inet_aton</c>, also takes
/// <c>010.1.2.3</c> (octal), <c>0x7f.1</c>, <c>1</c> and <c>fe80::1%eth0</c>; an address read that way may not be the one that attacked.
/// </summary>
public static class CanonicalAddress
{
    /// <summary>Parses four decimal octets without leading zeros, or IPv6 without a scope id. IPv4-mapped IPv6 becomes IPv4.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        if (string.IsNullOrEmpty(text) || !IsPlain(text) || !IPAddress.TryParse(text, out var parsed))
            return false;
        address = parsed is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: true } ? parsed.MapToIPv4() : parsed;
        return true;
    }

    private static bool IsPlain(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
            return IsDottedQuad(text);
        var dotted = text.Contains('.', StringComparison.Ordinal) ? text[(text.LastIndexOf(':') + 1)..] : null;
        return text.All(character => char.IsAsciiHexDigit(character) || character is ':' or '.')
            && (dotted is null || IsDottedQuad(dotted));
    }

    private static bool IsDottedQuad(string text)
    {
        var octets = text.Split('.');
        return octets.Length == 4 && octets.All(octet =>
            octet.Length is > 0 and <= 3 && octet.All(char.IsAsciiDigit) && (octet.Length == 1 || octet[0] != '0'));
    }
}
