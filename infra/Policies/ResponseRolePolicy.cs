using System.Collections.Immutable;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Policies;

/// <summary>Who may take the response role.</summary>
/// <param name="OrganizationId">The organization that they are in.</param>
/// <param name="ExternalId">What they have to show.</param>
/// <param name="FunctionRoleArns">Exactly the roles of the functions that respond.</param>
public sealed record ResponseTrust(string OrganizationId, string ExternalId, ImmutableArray<string> FunctionRoleArns);

/// <summary>The role through which the functions act in an account: permissions for the responses that are on, and for nothing else.</summary>
public static class ResponseRolePolicy
{
    /// <summary>Only the functions' own roles, with the external id, from within the organization.</summary>
    public static PolicyDocument Trust(ResponseTrust trust) => new(
    [
        new("AllowResponseFunctions", Effect.Allow, ["sts:AssumeRole"], [])
        {
            Principal = Principal.Aws(trust.FunctionRoleArns.Order(StringComparer.Ordinal)),
            Conditions =
            [
                Condition.StringEquals("sts:ExternalId", trust.ExternalId),
                Condition.StringEquals("aws:PrincipalOrgID", trust.OrganizationId),
            ],
        },
    ]);

    /// <summary>The permissions of some responses.</summary>
    /// <param name="partition">Partition of every ARN.</param>
    /// <param name="responses">The responses that are on or need approval.</param>
    /// <param name="roleName">Name of the response role itself, which it must not change.</param>
    /// <param name="exemptTag">Tag that exempts a resource; AWS refuses then too, where the service knows tags at the call.</param>
    public static PolicyDocument Permissions(Partition partition, IReadOnlyCollection<ResponseKind> responses, string roleName, string exemptTag)
    {
        var statements = new ResponseStatements(partition.Id, exemptTag);
        return new(
        [
            .. responses.Order().SelectMany(kind => statements.Of(kind)).DistinctBy(statement => statement.Sid),
            // Nothing that a finding says may turn the role against itself, or against what AWS manages.
            new("DenyProtectedRoles", Effect.Deny,
                ["iam:DeleteRolePolicy", "iam:PutRolePolicy"],
                [
                    $"arn:{partition.Id}:iam::*:role/{roleName}",
                    $"arn:{partition.Id}:iam::*:role/aws-reserved/*",
                    $"arn:{partition.Id}:iam::*:role/aws-service-role/*",
                ]),
        ]);
    }
}
