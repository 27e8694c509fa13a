using LandingZone.Findings.Regions;
using LandingZone.Infra.Naming;
using Pulumi;
using Aws = Pulumi.Aws;
using AwsNative = Pulumi.AwsNative;

namespace LandingZone.Infra.Organization;

/// <summary>Makes the provider of an account. There is one per account and none per region: regions go into each resource.</summary>
public static class AccountProvider
{
    /// <summary>A provider that works in one account only.</summary>
    /// <param name="name">Logical name; tools show it as the account's label.</param>
    /// <param name="accountId">The account. Credentials of another one are refused before anything is called.</param>
    /// <param name="role">Role to assume there; null uses the caller's credentials as they are.</param>
    /// <param name="home">Region of what names none, and the partition.</param>
    /// <param name="tags">Tags of every resource.</param>
    /// <param name="parent">Resource that owns the provider; null for the stack.</param>
    public static Aws.Provider Create(
        string name, Input<string> accountId, string? role, Region home, IReadOnlyDictionary<string, string> tags, Resource? parent = null)
    {
        var account = accountId.ToOutput();
        var args = new Aws.ProviderArgs
        {
            Region = home.Name,
            AllowedAccountIds = { account },
            DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs { Tags = tags.ToDictionary() },
        };
        if (role is not null)
        {
            args.AssumeRoles.Add(new Aws.Inputs.ProviderAssumeRoleArgs
            {
                RoleArn = account.Apply(id => Arns.Role(home.Partition, id, role)),
                SessionName = Names.Session(Deployment.Instance.StackName),
            });
        }

        return new(name, args, new() { Parent = parent });
    }

    /// <summary>A provider of the AWS Native package, for what the other one does not know. The same account, role and tags.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="role">Role to assume there; null uses the caller's credentials as they are.</param>
    /// <param name="home">Region, and the partition.</param>
    /// <param name="tags">Tags of every resource.</param>
    public static AwsNative.Provider CreateNative(string name, string accountId, string? role, Region home, IReadOnlyDictionary<string, string> tags)
    {
        var args = new AwsNative.ProviderArgs
        {
            Region = home.Name,
            AllowedAccountIds = { accountId },
            DefaultTags = new AwsNative.Inputs.ProviderDefaultTagsArgs { Tags = tags.ToDictionary() },
        };
        if (role is not null)
        {
            args.AssumeRole = new AwsNative.Inputs.ProviderAssumeRoleArgs
            {
                RoleArn = Arns.Role(home.Partition, accountId, role),
                SessionName = Names.Session(Deployment.Instance.StackName),
            };
        }

        return new(name, args);
    }
}
