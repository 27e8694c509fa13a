using System.Collections.Immutable;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using Pulumi;
using Aws = Pulumi.Aws;
using Iam = Pulumi.Aws.Iam;

namespace LandingZone.Infra.GuardDuty;

/// <summary>
/// What the management account needs before it can become a member: GuardDuty's service-linked roles. Without them the request to add
/// it succeeds, and nothing happens (cloudposse/terraform-aws-components issue 822).
/// </summary>
internal static class ManagementAccountRoles
{
    /// <summary>Declares the roles where this stack is to create them.</summary>
    public static ImmutableArray<Resource> Declare(
        string name, ManagementAccountSettings settings, Aws.Provider management, Resource parent) =>
        settings is { IsMember: true, ServiceLinkedRoles: Ownership.Manage }
            ?
            [
                Role(Names.Child(name, "management", "role"), ServicePrincipals.GuardDuty, management, parent),
                Role(Names.Child(name, "management", "malware", "role"), ServicePrincipals.MalwareProtection, management, parent),
            ]
            : [];

    // Retained: IAM refuses to delete a service-linked role that is in use, and it costs nothing.
    private static Iam.ServiceLinkedRole Role(string name, string principal, Aws.Provider management, Resource parent) => new(
        name,
        new() { AwsServiceName = principal },
        new() { Parent = parent, Provider = management, RetainOnDelete = true });
}
