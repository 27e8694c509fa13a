using System.Collections.Immutable;
using LandingZone.Findings.Catalogue;

namespace LandingZone.Infra.Settings;

/// <summary>What a stack does about findings by itself.</summary>
public sealed record RemediationSettings
{
    /// <summary>What is done with decisions, whatever the switches of the responses say.</summary>
    public required RemediationMode Mode { get; init; }

    /// <summary>Every response that changes something, in the order of <see cref="ResponseNames.All"/>.</summary>
    public required ImmutableArray<ResponseSettings> Actions { get; init; }

    /// <summary>How addresses are blocked.</summary>
    public required NetworkAclSettings NetworkAcl { get; init; }

    /// <summary>CIDR blocks that are never blocked, besides the built-in ones.</summary>
    public required ImmutableArray<string> NeverBlock { get; init; }

    /// <summary>Whether documentation ranges (RFC 5737, RFC 3849) may be blocked, for trials.</summary>
    public required bool BlockDocumentationRanges { get; init; }

    /// <summary>Key of the tag that exempts a resource when its value is <c>true</c>.</summary>
    public required string ExemptTag { get; init; }

    /// <summary>The weakest password policy that an account may have.</summary>
    public required PasswordPolicySettings PasswordPolicy { get; init; }

    /// <summary>In which accounts responses are possible.</summary>
    public required ResponseRoleSettings ResponseRole { get; init; }

    /// <summary>Most findings that are worked on at once, 2 to 1000.</summary>
    public required int Concurrency { get; init; }

    /// <summary>Minutes between two looks for expired blocks, 1 to 1440.</summary>
    public required int ExpiryMinutes { get; init; }

    /// <summary>The responses that may happen, at once or after approval.</summary>
    public ImmutableArray<ResponseSettings> Enabled => [.. Actions.Where(action => action.State != ResponseState.Off)];
}

/// <summary>What is done with decisions.</summary>
public enum RemediationMode
{
    /// <summary>Nothing is decided.</summary>
    Off,

    /// <summary>Everything is decided and reported, nothing is changed.</summary>
    DryRun,

    /// <summary>Decisions are carried out.</summary>
    Enforce,
}

/// <summary>Whether a response is carried out.</summary>
public enum ResponseState
{
    /// <summary>Never. The response role then lacks its permissions, those to undo it included.</summary>
    Off,

    /// <summary>At once.</summary>
    On,

    /// <summary>After a person has approved it.</summary>
    Approval,
}

/// <summary>What a stack decides about one response.</summary>
/// <param name="Kind">The response.</param>
/// <param name="State">Whether it is carried out.</param>
/// <param name="Floor">Lowest severity that it acts on, 1.0 to 10.0.</param>
public sealed record ResponseSettings(ResponseKind Kind, ResponseState State, decimal Floor)
{
    /// <summary>Its name, such as <c>blockAddress</c>.</summary>
    public string Name => ResponseNames.Of(Kind);
}

/// <summary>How addresses are blocked in network ACLs.</summary>
/// <param name="FirstRule">First rule number that belongs to the product.</param>
/// <param name="LastRule">Last one; below 100, at which the default network ACL allows everything.</param>
/// <param name="BothDirections">Whether an address is denied outbound as well; one direction is enough to break TCP.</param>
/// <param name="BlockMinutes">How long a block lasts after the address was last seen, 5 to 43200.</param>
public sealed record NetworkAclSettings(int FirstRule, int LastRule, bool BothDirections, int BlockMinutes);

/// <summary>In which accounts the response role exists.</summary>
/// <param name="Targets">Organizational units, or the root, whose accounts get it, those below included; empty for none.</param>
/// <param name="ManagementAccount">Whether the management account gets it: StackSets do not reach it.</param>
/// <param name="SecurityAccount">Whether the security account gets it from this stack itself.</param>
public sealed record ResponseRoleSettings(ImmutableArray<string> Targets, bool ManagementAccount, bool SecurityAccount);
