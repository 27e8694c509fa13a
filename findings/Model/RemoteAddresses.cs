using System.Net;

namespace LandingZone.Findings.Model;

/// <summary>The remote addresses of an action.</summary>
/// <param name="Addresses">In canonical form, in the order of the finding, each once.</param>
/// <param name="Rejected">Texts that are no plain address. They are reported and never acted on.</param>
public sealed record RemoteAddresses(IReadOnlyList<IPAddress> Addresses, IReadOnlyList<string> Rejected)
{
    /// <summary>No address at all.</summary>
    public static RemoteAddresses None { get; } = new([], []);

    /// <summary>
    /// The addresses of a network connection, every port probe, an AWS or Kubernetes API call or a database login; none for DNS
    /// queries, process findings, malware findings and attack sequences.
    /// </summary>
    public static RemoteAddresses Of(FindingAction? action)
    {
        var addresses = new List<IPAddress>();
        var rejected = new List<string>();
        foreach (var text in Texts(action))
        {
            if (!CanonicalAddress.TryParse(text, out var address))
                rejected.Add(text);
            else if (!addresses.Contains(address))
                addresses.Add(address);
        }

        return addresses.Count + rejected.Count == 0 ? None : new(addresses, rejected);
    }

    private static IEnumerable<string> Texts(FindingAction? action) => action switch
    {
        NetworkConnectionAction connection => Texts(connection.Remote),
        PortProbeAction probe => probe.Probes.SelectMany(each => Texts(each.Remote)),
        AwsApiCallAction call => Texts(call.Remote),
        KubernetesApiCallAction call => [.. Texts(call.Remote), .. call.SourceIps],
        RdsLoginAttemptAction login => Texts(login.Remote),
        _ => [],
    };

    private static IEnumerable<string> Texts(RemoteParty? remote) =>
        new[] { remote?.AddressV4, remote?.AddressV6 }.Where(text => !string.IsNullOrEmpty(text)).Select(text => text!);
}
