using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation.Policy;

namespace LandingZone.Lambdas.Remediation;

/// <summary>Reasons why nothing at all is done about a finding. All that apply are given, not the first alone.</summary>
internal static class Refusals
{
    public static IEnumerable<Reason> Of(Finding finding, RemediationPolicy policy, DecisionContext context)
    {
        if (policy.Mode == RemediationMode.Off)
            yield return new("modeOff", "Remediation is switched off.");
        if (finding.IsSample)
            yield return new("sample", "The finding is a sample; samples are only told.");
        if (finding.IsArchived)
            yield return new("archived", "The finding is archived: somebody decided that it needs no action.");
        if (OfType(finding) is { } typeReason)
            yield return typeReason;
        if (finding.Id.Length == 0)
            yield return new("noFindingId", "The finding has no id, so what is done about it could not be recorded.");
        if (OfAccount(finding.AccountId, policy) is { } accountReason)
            yield return accountReason;
        if (!AwsIdentifiers.IsRegion(finding.Region))
            yield return new("noRegion", "The finding does not name its region.");
        if (finding.Resource.AccessKey is { } key && context.IsOwn(key.PrincipalId))
            yield return new("ownActivity", "The calls are our own: acting on them would cause the next finding.");
    }

    /// <summary>Why an account is not acted in, or null.</summary>
    public static Reason? OfAccount(string? accountId, RemediationPolicy policy)
    {
        if (!AwsIdentifiers.IsAccountId(accountId))
            return new("noAccount", "The finding does not name the account of its resource; our own account is never assumed instead.");
        return policy.UntouchedAccounts.Contains(accountId!)
            ? new("untouchedAccount", $"Nothing is ever changed in account {accountId}.")
            : null;
    }

    private static Reason? OfType(Finding finding)
    {
        if (finding.IsAttackSequence)
            return null;
        if (RetiredFindingTypes.Find(finding.Type) is { } retired)
        {
            var successor = retired.ReplacedBy is { } next ? $"; its successor is {next}" : "";
            return new("retiredType", $"GuardDuty retired the finding type {retired.Type}{successor}.");
        }

        return FindingCatalogue.Find(finding.Type) switch
        {
            null => new("unknownType", "The catalogue does not have the finding type; unknown types are only told."),
            { Responses.Count: 1 } => new("notifyOnly", $"For {finding.Type} people are told; no automatic response is safe."),
            _ => null,
        };
    }
}
