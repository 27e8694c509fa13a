using System.Collections.Immutable;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using Pulumi;
using Organizations = Pulumi.Aws.Organizations;

namespace LandingZone.Infra.Accounts;

/// <summary>Inputs of <see cref="MemberAccounts"/>.</summary>
public sealed class MemberAccountsArgs : ResourceArgs
{
    /// <summary>The accounts.</summary>
    public required ImmutableArray<OnboardedAccount> Accounts { get; init; }
}

/// <summary>
/// The accounts that the platform team creates through the stack file. Protected, and never closed: taking one out of the file leaves it
/// as it is. Expects the management account's provider in its options.
/// </summary>
public sealed class MemberAccounts : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:accounts:MemberAccounts";

    /// <summary>Declares the accounts.</summary>
    public MemberAccounts(string name, MemberAccountsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var accounts = args.Accounts.Select(account => (account.Account.Name, Account(name, account).Id)).ToImmutableArray();
        AccountIds = Output.All(accounts.Select(account => account.Id)).Apply(ids =>
            accounts.Zip(ids).ToImmutableDictionary(pair => pair.First.Name, pair => pair.Second));
        RegisterOutputs();
    }

    /// <summary>Account id by name.</summary>
    [Output("accountIds")]
    public Output<ImmutableDictionary<string, string>> AccountIds { get; private set; }

    private Organizations.Account Account(string name, OnboardedAccount account) => new(
        Names.Child(name, Names.Slug(account.Account.Name)),
        new()
        {
            Name = account.Account.Name,
            Email = account.Account.Email,
            ParentId = account.Account.ParentId,
            Tags = account.Tags.ToDictionary(),
            CloseOnDeletion = false,
        },
        new CustomResourceOptions
        {
            Parent = this,
            Protect = true,
            RetainOnDelete = true,
            // Organizations does not say what an account was created with; the provider would replace the account over it.
            IgnoreChanges = { "iamUserAccessToBilling", "roleName" },
        });
}
