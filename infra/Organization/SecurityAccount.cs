using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using Pulumi;
using Aws = Pulumi.Aws;
using Organizations = Pulumi.Aws.Organizations;

namespace LandingZone.Infra.Organization;

/// <summary>Inputs of <see cref="SecurityAccount"/>.</summary>
public sealed class SecurityAccountArgs : ResourceArgs
{
    /// <summary>Which account it is, and whether this stack creates it, imports it or leaves it alone.</summary>
    public required SecurityAccountSettings Account { get; init; }

    /// <summary>Role to assume in the account. A new account is created with this role, trusted by the management account.</summary>
    public required string DeployRole { get; init; }

    /// <summary>Region of what names none.</summary>
    public required Region HomeRegion { get; init; }

    /// <summary>Tags of every resource of the account.</summary>
    public required ImmutableSortedDictionary<string, string> Tags { get; init; }
}

/// <summary>
/// The account that administers GuardDuty, and the provider that works in it. Expects the management account's provider in its options.
/// </summary>
public sealed class SecurityAccount : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:organization:SecurityAccount";

    /// <summary>Name of the account's provider. Tools show it as the account's label, so the component's name is not in it.</summary>
    public const string ProviderName = "security";

    /// <summary>Declares the account, unless it is managed elsewhere.</summary>
    public SecurityAccount(string name, SecurityAccountArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var account = args.Account.Managed is { } managed ? Account(name, args, managed) : null;
        AccountId = args.Account.Id is { } known ? Output.Create(known) : account!.Id;
        Provider = AccountProvider.Create(ProviderName, AccountId, args.DeployRole, args.HomeRegion, args.Tags, this);
        RegisterOutputs();
    }

    /// <summary>The account's id.</summary>
    [Output("accountId")]
    public Output<string> AccountId { get; private set; }

    /// <summary>The provider that works in the account.</summary>
    public Aws.Provider Provider { get; }

    private Organizations.Account Account(string name, SecurityAccountArgs args, ManagedAccount account)
    {
        var accountArgs = new Organizations.AccountArgs
        {
            Name = account.Name,
            Email = account.Email,
            ParentId = account.ParentId,
            RoleName = args.DeployRole,
            CloseOnDeletion = false,
        };
        return new(Names.Child(name, "in-organization"), accountArgs, new CustomResourceOptions
        {
            Parent = this,
            Protect = true,
            RetainOnDelete = true,
            ImportId = args.Account.Id,
            // Organizations does not say with which role an account was created; the provider would replace the account over it.
            IgnoreChanges = { "roleName" },
        });
    }
}
