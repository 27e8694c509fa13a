using System.Net;

namespace LandingZone.Lambdas.Remediation.NeverBlock;

/// <summary>A range of addresses and what it is.</summary>
/// <param name="Name">For people, for example <c>private (RFC 1918)</c>.</param>
/// <param name="Network">The range.</param>
public sealed record NamedNetwork(string Name, IPNetwork Network)
{
    /// <summary>Name and range.</summary>
    public override string ToString() => $"{Name}, {Network}";
}
