using System.Collections.Immutable;

namespace LandingZone.Tools.Init;

/// <summary>One value that a new organization needs.</summary>
/// <param name="Option">The option that answers it.</param>
/// <param name="Text">The question, and the option's description.</param>
/// <param name="Key">The key of the stack file that it becomes.</param>
/// <param name="Sample">An answer that fits with the samples of the other questions.</param>
public sealed record InitQuestion(string Option, string Text, string Key, string Sample)
{
    /// <summary>The word that stands for every region that needs no opt-in.</summary>
    public const string DefaultRegions = "default";

    /// <summary>The id of the organization.</summary>
    public static readonly InitQuestion OrganizationId = new("--organization-id", "Id of the organization, o-….", "organization.organizationId", "o-a1b2c3d4e5");

    /// <summary>The root, below which every account gets the response role; without it even a dry run finds no role to look with.</summary>
    public static readonly InitQuestion RootId =
        new("--root-id", "Root of the organization, r-…; 'aws organizations list-roots' prints it.", "organization.rootId", "r-a1b2");

    /// <summary>The account that owns it.</summary>
    public static readonly InitQuestion ManagementAccount =
        new("--management-account", "Id of the account that owns the organization.", "organization.managementAccountId", "111111111111");

    /// <summary>The security account, where there is one.</summary>
    public static readonly InitQuestion SecurityAccount = new("--security-account", "Id of the account that administers GuardDuty.", "securityAccount.id", "222222222222");

    /// <summary>Name of a new security account.</summary>
    public static readonly InitQuestion SecurityName = new("--security-name", "Name of the security account to create.", "securityAccount.create.name", "security");

    /// <summary>Address of a new security account.</summary>
    public static readonly InitQuestion SecurityEmail =
        new("--security-email", "Address of its root user, which no other AWS account has.", "securityAccount.create.email", "aws-security@example.com");

    /// <summary>Unit of a new security account.</summary>
    public static readonly InitQuestion SecurityUnit = new("--security-ou", "Organizational unit of the security account, ou-….", "securityAccount.create.parentId", "ou-a1b2-security1");

    /// <summary>The home region.</summary>
    public static readonly InitQuestion HomeRegion =
        new("--home-region", "Region of what exists once: archive, findings bus, functions.", "homeRegion", "eu-west-1");

    /// <summary>The regions.</summary>
    public static readonly InitQuestion Regions = new("--regions",
        $"Regions in which GuardDuty runs, separated by commas; '{DefaultRegions}' for every one that needs no opt-in.", "regions", DefaultRegions);

    /// <summary>Who is told.</summary>
    public static readonly InitQuestion Email = new("--email", "Address that hears about findings of high and critical severity.", "channels.email", "security@example.com");

    /// <summary>What describes a security account that is to be created.</summary>
    public static readonly ImmutableArray<InitQuestion> NewSecurityAccount = [SecurityName, SecurityEmail, SecurityUnit];

    /// <summary>All, in the order in which they are asked.</summary>
    public static readonly ImmutableArray<InitQuestion> All = [OrganizationId, RootId, ManagementAccount, SecurityAccount, .. NewSecurityAccount, HomeRegion, Regions, Email];
}
