using System.Globalization;
using System.Net;
using LandingZone.Findings.Model;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>CIDR blocks, as strict as the functions that read them.</summary>
internal static class CidrText
{
    /// <summary>Whether a text is a block in its one spelling, without host bits: those are more often a typing error than meant.</summary>
    public static bool IsCidrBlock(string text) =>
        text.Split('/') is [var address, var length]
        && CanonicalAddress.TryParse(address, out var first)
        && address.Contains(':', StringComparison.Ordinal) == first.ToString().Contains(':', StringComparison.Ordinal)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
        && bits.ToString(CultureInfo.InvariantCulture) == length
        && IPNetwork.TryParse($"{first}/{length}", out var network)
        && network.BaseAddress.Equals(first);
}
