using System.Collections.Immutable;
using LandingZone.Findings.Catalogue;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Runtime;
using LandingZone.Infra.Settings;
using Pulumi;
using AwsNative = Pulumi.AwsNative;
using CloudFormation = Pulumi.AwsNative.CloudFormation;
using Iam = Pulumi.Aws.Iam;

namespace LandingZone.Infra.MemberRoles;

/// <summary>Inputs of <see cref="MemberResponseRoles"/>.</summary>
public sealed class MemberResponseRolesArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }

    /// <summary>Provider of the management account, from which service-managed stack sets are called.</summary>
    public required Pulumi.Aws.Provider Management { get; init; }

    /// <summary>The same account, for the stack set.</summary>
    public required AwsNative.Provider ManagementNative { get; init; }

    /// <summary>The organization.</summary>
    public required OrganizationSettings Organization { get; init; }

    /// <summary>Which responses are on, and in which accounts.</summary>
    public required RemediationSettings Settings { get; init; }

    /// <summary>Name of the role.</summary>
    public required string RoleName { get; init; }

    /// <summary>External id that the roles demand.</summary>
    public required Output<string> ExternalId { get; init; }

    /// <summary>Roles of the functions that respond, and of nobody else.</summary>
    public required ImmutableArray<Output<string>> FunctionRoleArns { get; init; }
}

/// <summary>
/// The response role in every account. A service-managed stack set puts it into all accounts of the targets, those to come included; it never
/// reaches the management account, and the security account is left out of it, so both are decided explicitly. Expects the security account's
/// provider in its options. CloudFormation's trusted access has to be activated in the organization beforehand ("Activate trusted access for
/// StackSets with Organizations"): only its own console or API can do that.
/// </summary>
public sealed class MemberResponseRoles : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:memberroles:MemberResponseRoles";

    private readonly string _name;
    private readonly MemberResponseRolesArgs _args;

    /// <summary>Declares the stack set and the roles that it does not reach.</summary>
    public MemberResponseRoles(string name, MemberResponseRolesArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        (_name, _args) = (name, args);
        if (!args.Settings.ResponseRole.Targets.IsEmpty)
            StackSet();
        if (args.Settings.ResponseRole.SecurityAccount)
            Role("security", Own);
        if (args.Settings.ResponseRole.ManagementAccount)
            Role("management", new() { Parent = this, Provider = args.Management });
        RegisterOutputs();
    }

    private CustomResourceOptions Own => new() { Parent = this };

    private Output<ResponseRole> Definition
    {
        get
        {
            ImmutableArray<ResponseKind> responses = [.. _args.Settings.Enabled.Select(response => response.Kind)];
            return Output.Tuple(_args.ExternalId, Output.All(_args.FunctionRoleArns)).Apply(facts => new ResponseRole(
                _args.RoleName,
                ResponseRolePolicy.Trust(new(_args.Organization.OrganizationId, facts.Item1, facts.Item2)),
                ResponseRolePolicy.Permissions(_args.Home.Partition, responses, _args.RoleName, _args.Settings.ExemptTag)));
        }
    }

    // An account that leaves the organization loses the role: its external id and the organization's id would keep us out anyway, and what is
    // left behind would only be in the new owner's way. IAM is global, so one region of each account does. The account filter holds for this
    // operation; automatic deployment reaches accounts that join a target later.
    private void StackSet() => _ = new CloudFormation.StackSet(
        Names.Child(_name, "stack-set"),
        new()
        {
            StackSetName = _args.RoleName,
            Description = ResponseRole.Description,
            PermissionModel = CloudFormation.StackSetPermissionModel.ServiceManaged,
            CallAs = CloudFormation.StackSetCallAs.Self,
            Capabilities = { CloudFormation.StackSetCapability.CapabilityNamedIam },
            AutoDeployment = new CloudFormation.Inputs.StackSetAutoDeploymentArgs { Enabled = true, RetainStacksOnAccountRemoval = false },
            ManagedExecution = new CloudFormation.Inputs.ManagedExecutionPropertiesArgs { Active = true },
            OperationPreferences = new CloudFormation.Inputs.StackSetOperationPreferencesArgs
            {
                MaxConcurrentPercentage = 100,
                FailureTolerancePercentage = 100,
                ConcurrencyMode = CloudFormation.StackSetConcurrencyMode.SoftFailureTolerance,
            },
            StackInstancesGroup =
            {
                new CloudFormation.Inputs.StackSetStackInstancesArgs
                {
                    DeploymentTargets = new CloudFormation.Inputs.StackSetDeploymentTargetsArgs
                    {
                        OrganizationalUnitIds = [.. _args.Settings.ResponseRole.Targets],
                        AccountFilterType = CloudFormation.StackSetDeploymentTargetsAccountFilterType.Difference,
                        Accounts = { _args.Home.AccountId },
                    },
                    Regions = { _args.Home.Region },
                },
            },
            TemplateBody = Definition.Apply(ResponseRoleTemplate.For),
        },
        new() { Parent = this, Provider = _args.ManagementNative });

    private void Role(string account, CustomResourceOptions options)
    {
        var role = new Iam.Role(
            Names.Child(_name, account, "role"),
            new()
            {
                Name = _args.RoleName,
                Description = ResponseRole.Description,
                MaxSessionDuration = ResponseRole.MaxSessionSeconds,
                AssumeRolePolicy = Definition.Apply(definition => definition.Trust.ToJson(PolicyLimit.TrustPolicy)),
            },
            options);
        _ = new Iam.RolePolicy(
            Names.Child(_name, account, "permissions"),
            new()
            {
                Name = ResponseRole.PolicyName,
                Role = role.Name,
                Policy = Definition.Apply(definition => definition.Permissions.ToJson(PolicyLimit.RolePolicy)),
            },
            options);
    }
}
