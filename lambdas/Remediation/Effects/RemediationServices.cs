using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.DynamoDb;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>What all pieces of work of a function share.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Access">The way to AWS.</param>
/// <param name="Sessions">The response role's sessions.</param>
/// <param name="Clock">The time.</param>
internal sealed record RemediationServices(
    RemediationSettings Settings, AwsAccess Access, ResponseSessions Sessions, TimeProvider Clock)
{
    private readonly DynamoDbClient _table = Access.Own.DynamoDb(Access.HomeRegion, Settings.Role.LedgerTable);

    /// <summary>Puts everything together.</summary>
    public static RemediationServices Create(RemediationSettings settings, HandlerServices services) => new(
        settings,
        services.Aws,
        services.Aws.ResponseSessions(settings.Role.RoleName, settings.Role.ExternalId, $"landing-zone-{settings.Common.StackName}"),
        services.Clock);

    /// <summary>The way results go to people.</summary>
    public ResultEvents Results => new(Access, Settings.Common);

    /// <summary>The ledger for a piece of work.</summary>
    /// <param name="writer">Names the piece of work and no other.</param>
    public LedgerSession Ledger(string writer) => new(_table, writer);

    /// <summary>The context of decisions.</summary>
    /// <param name="ownPrincipals">Unique ids of our own roles.</param>
    public DecisionContext Context(params IEnumerable<string> ownPrincipals) =>
        new(ownPrincipals.ToHashSet(StringComparer.Ordinal), Settings.UndoFunction, Access.HomeRegion);
}
