using System.Collections.Immutable;
using System.Globalization;
using LandingZone.Findings;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>What an attack sequence adds to a finding. Sequences have dozens of parts: the first few stand for all.</summary>
internal static class SequenceFacts
{
    private const int Most = 10;

    public static void Add(FactList facts, AttackSequence? sequence)
    {
        if (sequence is null)
            return;
        facts.Add("actors", "Actors", Few(sequence.Actors.Select(Actor)))
            .Add("resources", "Resources", Few(sequence.Resources.Select(Resource)))
            .Add("endpoints", "Endpoints", Few(sequence.Endpoints.Select(Endpoint)))
            .Add("indicators", "Indicators", Few(sequence.Indicators.Select(Indicator)));
    }

    /// <summary>One line a signal, oldest first.</summary>
    public static ImmutableArray<string> Signals(AttackSequence? sequence) => sequence is null
        ? []
        : [.. FactList.Few(
            [.. sequence.Signals.OrderBy(signal => signal.FirstSeenAt ?? DateTimeOffset.MaxValue).Select(Signal).OfType<string>()], Most)];

    private static string? Few(IEnumerable<string?> all) => FactList.Join(
        ", ", FactList.Few([.. all.OfType<string>().Distinct(StringComparer.Ordinal)], Most));

    private static string? Actor(SequenceActor actor) =>
        FactList.Join(" ", actor.UserType, actor.UserName ?? actor.UserUid ?? actor.Id, actor.CredentialUid is { } key ? $"(key {key})" : null);

    private static string? Resource(SequenceResource resource) =>
        FactList.Join(" ", resource.ResourceType, resource.Name ?? resource.Uid, resource.AccountId is { } account ? $"in {account}" : null);

    private static string? Endpoint(SequenceEndpoint endpoint)
    {
        var place = FactList.Join(", ", endpoint.CountryName, endpoint.AutonomousSystem);
        return FactList.Join(
            " ",
            FactList.Join(" ", endpoint.Ip, endpoint.Domain),
            endpoint.Port is { } port ? "port " + port.ToString(CultureInfo.InvariantCulture) : null,
            place is null ? null : $"({place})");
    }

    private static string? Indicator(SequenceIndicator indicator) =>
        FactList.Join(": ", indicator.Title ?? indicator.Key, FactList.Join(" ", FactList.Few(indicator.Values, 3)));

    private static string? Signal(SequenceSignal signal) => FactList.Join(
        " ",
        signal.FirstSeenAt is { } first ? UtcText.Of(first) : null,
        signal.Name ?? signal.Type ?? signal.Uid,
        signal.Severity.Band == SeverityBand.Unknown ? null : signal.Severity.ToString(),
        signal.Count is { } count ? FormattableString.Invariant($"x{count}") : null);
}
