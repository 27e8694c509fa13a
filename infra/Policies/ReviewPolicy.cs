using System.Collections.Immutable;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Policies;

/// <summary>The calls of the functions that look at GuardDuty itself.</summary>
public static class ReviewPolicy
{
    /// <summary>Calls of audit-coverage.</summary>
    /// <param name="partition">Partition of every ARN.</param>
    /// <param name="accountId">The security account, whose detectors are looked at.</param>
    /// <param name="busArn">The findings bus.</param>
    /// <param name="enrolMissing">Whether missing accounts become members.</param>
    public static ImmutableArray<Statement> AuditCoverage(Partition partition, string accountId, string busArn, bool enrolMissing)
    {
        var detectors = Detectors(partition, accountId);
        return
        [
            ListDetectors,
            new("ReadProtection", Effect.Allow,
                [
                    "guardduty:DescribeOrganizationConfiguration", "guardduty:GetDetector",
                    "guardduty:GetMemberDetectors", "guardduty:ListMembers", "guardduty:ListPublishingDestinations",
                ],
                detectors),
            ReadOrganization,
            .. enrolMissing
                ? ImmutableArray.Create(new Statement("EnrolMissing", Effect.Allow, ["guardduty:CreateMembers"], detectors))
                : [],
            ReportPolicy.PutEvents(busArn),
        ];
    }

    /// <summary>Calls of watch-usage, which remembers in the ledger what it has told and how much there was.</summary>
    public static ImmutableArray<Statement> WatchUsage(Partition partition, string accountId, string busArn, string ledgerArn) =>
    [
        ListDetectors,
        new("ReadUsage", Effect.Allow,
            ["guardduty:GetRemainingFreeTrialDays", "guardduty:GetUsageStatistics", "guardduty:ListMembers"], Detectors(partition, accountId)),
        new("RememberWhatWasTold", Effect.Allow, ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"], [ledgerArn]),
        ReportPolicy.PutEvents(busArn),
    ];

    // Neither has a resource to name ("Actions, resources, and condition keys for Amazon GuardDuty" and "... for AWS Organizations").
    private static Statement ListDetectors { get; } = new("FindDetectors", Effect.Allow, ["guardduty:ListDetectors"], ["*"]);

    private static Statement ReadOrganization { get; } = new("ReadOrganization", Effect.Allow,
        ["organizations:ListAWSServiceAccessForOrganization", "organizations:ListAccounts", "organizations:ListDelegatedAdministrators", "organizations:ListRoots"],
        ["*"]);

    // GuardDuty's resources are a detector and what is below it.
    private static ImmutableArray<string> Detectors(Partition partition, string accountId) => [$"arn:{partition.Id}:guardduty:*:{accountId}:detector/*"];
}
