using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LandingZone.Findings.Model;

namespace LandingZone.Lambdas.Remediation.NeverBlock;

/// <summary>Reads CIDR blocks as strictly as addresses: one spelling, no host bits, IPv4-mapped blocks refused.</summary>
public static class CidrBlock
{
    /// <summary>Parses a block such as <c>10.0.0.0/8</c>.</summary>
    public static bool TryParse(string? text, out IPNetwork network)
    {
        network = default;
        if (text?.Split('/') is not [var addressText, var lengthText]
            || !CanonicalAddress.TryParse(addressText, out var address)
            || addressText.Contains(':', StringComparison.Ordinal) != (address.AddressFamily == AddressFamily.InterNetworkV6)
            || !int.TryParse(lengthText, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || lengthText != length.ToString(CultureInfo.InvariantCulture))
            return false;
        // IPNetwork clears host bits without a word; a block with host bits is more likely a typing error.
        return IPNetwork.TryParse($"{address}/{lengthText}", out network) && network.BaseAddress.Equals(address);
    }

    /// <summary>Parses a block that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static IPNetwork Parse(string text) =>
        TryParse(text, out var network)
            ? network
            : throw new FormatException($"'{text}' is no CIDR block; write one without host bits, such as 203.0.113.0/24.");
}
