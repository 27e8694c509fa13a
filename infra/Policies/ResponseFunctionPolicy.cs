using System.Collections.Immutable;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Policies;

/// <summary>What the functions that respond, undo and expire share.</summary>
/// <param name="Partition">Partition of every ARN.</param>
/// <param name="LedgerArn">The ledger table.</param>
/// <param name="BusArn">The findings bus, which hears of every result.</param>
/// <param name="RoleName">Name of the response role, without path.</param>
public sealed record ResponseAccess(Partition Partition, string LedgerArn, string BusArn, string RoleName);

/// <summary>The calls of the functions that respond. In the accounts themselves they can do what the response role can, and nothing else.</summary>
public static class ResponseFunctionPolicy
{
    /// <summary>Calls of remediate: those of all, and the messages of its queue.</summary>
    public static ImmutableArray<Statement> Remediate(ResponseAccess access, string queueArn) =>
    [
        new("ReceiveFindings", Effect.Allow, ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"], [queueArn]),
        .. Respond(access),
    ];

    /// <summary>
    /// Calls of all of them: take the response role in any account (its trust decides which exist), keep the ledger and report. Records are
    /// never deleted.
    /// </summary>
    public static ImmutableArray<Statement> Respond(ResponseAccess access) =>
    [
        new("TakeResponseRole", Effect.Allow, ["sts:AssumeRole"], [$"arn:{access.Partition.Id}:iam::*:role/{access.RoleName}"]),
        new("KeepLedger", Effect.Allow, ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem"], [access.LedgerArn]),
        new("ReadLedgerByStatus", Effect.Allow, ["dynamodb:Query"], [$"{access.LedgerArn}/index/{LedgerTable.StatusIndex}"]),
        ReportPolicy.PutEvents(access.BusArn),
    ];
}
