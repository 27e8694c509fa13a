using LandingZone.Findings.Model;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>The remote parties of an action with their places.</summary>
internal static class RemoteText
{
    private const int Most = 5;

    /// <summary>Each address once, the place and the network's holder behind it; null when the action has no remote party.</summary>
    public static string? Of(FindingAction? action) => action switch
    {
        NetworkConnectionAction connection => Party(connection.Remote),
        PortProbeAction probe => FactList.Join("; ", FactList.Few(
            [.. probe.Probes.Select(each => Party(each.Remote)).OfType<string>().Distinct(StringComparer.Ordinal)], Most)),
        AwsApiCallAction call => Party(call.Remote) ?? call.CallerDomain,
        KubernetesApiCallAction call => Party(call.Remote) ?? FactList.Join(", ", FactList.Few(call.SourceIps, Most)),
        RdsLoginAttemptAction login => Party(login.Remote),
        _ => null,
    };

    private static string? Party(RemoteParty? party)
    {
        if (party is null)
            return null;
        var network = party.AsnOrganization ?? party.Isp;
        var asn = party.Asn is null or "-1" or "0" ? null : $"AS{party.Asn}";
        var place = FactList.Join(", ", party.CityName, party.CountryName ?? party.CountryCode, FactList.Join(" ", asn, network));
        return FactList.Join(
            " ", FactList.Join(" ", party.AddressV4, party.AddressV6), place is null ? null : $"({place})");
    }
}
