using System.Globalization;
using LandingZone.Findings.Model;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>What was seen, in words, for every kind of action.</summary>
internal static class ActionText
{
    private const int Most = 5;

    /// <summary>The action; null for findings without one.</summary>
    public static string? Of(FindingAction? action) => action switch
    {
        null => null,
        NetworkConnectionAction connection => Connection(connection),
        PortProbeAction probe => FactList.Join(
            " ", "port probe", FactList.Join(", ", FactList.Few(
                [.. probe.Probes.Select(each => Port("of port", each.LocalPort, each.LocalPortName)).OfType<string>().Distinct(StringComparer.Ordinal)], Most))),
        DnsRequestAction request => FactList.Join(" ", "DNS query", Named("for", request.Domain), Named("over", request.Protocol)),
        AwsApiCallAction call => FactList.Join(
            " ", "AWS API call", FactList.Join(" ", call.Api, Named("of", call.ServiceName)), call.Failed ? $"failed with {call.ErrorCode}" : null,
            Named("from account", call.RemoteAccountId), Affected(call)),
        KubernetesApiCallAction call => FactList.Join(
            " ", "Kubernetes API call", call.Verb, call.RequestUri, Named("in namespace", call.Namespace), Status(call.StatusCode)),
        RdsLoginAttemptAction login => FactList.Join(
            ": ", "database login", FactList.Join("; ", FactList.Few([.. login.Logins.Select(Login).OfType<string>()], Most))),
        _ => action.ActionType,
    };

    // The port that is attacked comes first.
    private static string? Connection(NetworkConnectionAction connection)
    {
        var local = Port("local port", connection.LocalPort, connection.LocalPortName);
        var remote = Port("remote port", connection.RemotePort, null);
        var ports = connection.Direction == ConnectionDirection.Outbound ? FactList.Join(", ", remote, local) : FactList.Join(", ", local, remote);
        return FactList.Join(" ", Direction(connection.Direction), connection.Protocol, "connection", Named("on", ports));
    }

    private static string? Direction(ConnectionDirection direction) => direction switch
    {
        ConnectionDirection.Inbound => "inbound",
        ConnectionDirection.Outbound => "outbound",
        _ => null,
    };

    private static string? Affected(AwsApiCallAction call) => Named("on", FactList.Join(", ", FactList.Few([.. call.AffectedResources.Values], Most)));

    private static string? Login(RdsLogin login) => FactList.Join(
        ", ", FactList.Join(" ", Named("user", login.User), Named("with", login.Application)), Times(login.FailedAttempts, "failed"), Times(login.SuccessfulAttempts, "succeeded"));

    private static string? Times(long? count, string what) => count is { } number ? FormattableString.Invariant($"{number} {what}") : null;

    private static string? Status(int? status) => status is { } number ? FormattableString.Invariant($"(status {number})") : null;

    private static string? Port(string label, int? port, string? name) => port is { } number
        ? FactList.Join(" ", label, number.ToString(CultureInfo.InvariantCulture), name is null or "Unknown" ? null : $"({name})")
        : null;

    private static string? Named(string kind, string? name) => string.IsNullOrWhiteSpace(name) ? null : $"{kind} {name}";
}
