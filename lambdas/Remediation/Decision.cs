using LandingZone.Findings.Catalogue;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation;

/// <summary>What becomes of one response.</summary>
public enum Disposition
{
    /// <summary>Nothing, for the reasons given.</summary>
    Skip,

    /// <summary>It is planned in full and reported, and nothing is changed.</summary>
    DryRun,

    /// <summary>It is recorded and announced, and waits for a person.</summary>
    AwaitApproval,

    /// <summary>It is done now.</summary>
    Act,
}

/// <summary>The decision on one response.</summary>
/// <param name="Kind">The response.</param>
/// <param name="Disposition">What becomes of it.</param>
/// <param name="Step">What to do; null when the response is skipped.</param>
/// <param name="Reasons">Every reason against it, or notes on it.</param>
/// <param name="Approval">How to approve it; null unless it waits for that.</param>
public sealed record ResponseDecision(
    ResponseKind Kind, Disposition Disposition, ResponseStep? Step, IReadOnlyList<Reason> Reasons, Approval? Approval);

/// <summary>The decision on one event.</summary>
/// <param name="FindingId">The finding; null when the event is none.</param>
/// <param name="FindingType">Its type; null when the event is no finding.</param>
/// <param name="Responses">Every response of the catalogue for the type, in the order of execution. Empty when <paramref name="Reasons"/>
/// rule out all.</param>
/// <param name="Reasons">Every reason why nothing at all is done; empty when each response has its own.</param>
public sealed record Decision(
    string? FindingId, string? FindingType, IReadOnlyList<ResponseDecision> Responses, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The responses that are not skipped.</summary>
    public IEnumerable<ResponseDecision> Planned => Responses.Where(response => response.Disposition != Disposition.Skip);
}
