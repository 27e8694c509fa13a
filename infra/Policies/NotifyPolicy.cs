using System.Collections.Immutable;
using LandingZone.Findings.Contracts;

namespace LandingZone.Infra.Policies;

/// <summary>The calls of the notify function.</summary>
public static class NotifyPolicy
{
    /// <summary>Publish to the topics, remember in the ledger what was sent, and read the webhooks.</summary>
    /// <param name="topicArns">One topic per severity band.</param>
    /// <param name="ledgerArn">The ledger table.</param>
    /// <param name="webhooksArn">The parameter with the webhooks; null when there are none.</param>
    /// <param name="groups">Whether findings are grouped.</param>
    public static ImmutableArray<Statement> For(IEnumerable<string> topicArns, string ledgerArn, string? webhooksArn, bool groups) =>
    [
        new("Publish", Effect.Allow, ["sns:Publish"], [.. topicArns.Order(StringComparer.Ordinal)]),
        new("RememberWhatWasSent", Effect.Allow, ["dynamodb:GetItem", "dynamodb:PutItem"], [ledgerArn]),
        .. groups
            ? ImmutableArray.Create(new Statement("CountWhatIsGrouped", Effect.Allow, ["dynamodb:Query"], [ledgerArn, $"{ledgerArn}/index/{LedgerTable.StatusIndex}"]))
            : [],
        .. webhooksArn is null ? ImmutableArray<Statement>.Empty : [new("ReadWebhooks", Effect.Allow, ["ssm:GetParameter"], [webhooksArn])],
    ];
}
