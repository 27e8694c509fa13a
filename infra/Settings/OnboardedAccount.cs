using System.Collections.Immutable;

namespace LandingZone.Infra.Settings;

/// <summary>An account that the platform team creates through the stack file. It is never closed by this program.</summary>
/// <param name="Account">Name, address and organizational unit.</param>
/// <param name="Tags">Tags of its own, besides those of every resource.</param>
public sealed record OnboardedAccount(ManagedAccount Account, ImmutableSortedDictionary<string, string> Tags);
