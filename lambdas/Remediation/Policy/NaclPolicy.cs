using LandingZone.Lambdas.Remediation.NetworkAcls;

namespace LandingZone.Lambdas.Remediation.Policy;

/// <summary>How addresses are blocked in network ACLs.</summary>
/// <param name="Rules">The rule numbers that belong to the product.</param>
/// <param name="Directions">The directions in which an address is denied. One is enough to break TCP; the other also stops one-way
/// UDP.</param>
/// <param name="BlockFor">How long a block lasts after the address was last seen.</param>
public sealed record NaclPolicy(RuleNumberRange Rules, IReadOnlyList<NaclDirection> Directions, TimeSpan BlockFor);
