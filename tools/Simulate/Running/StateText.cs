using System.Globalization;
using LandingZone.Sandbox;

namespace LandingZone.Tools.Simulate.Running;

/// <summary>The state of things as sentences.</summary>
internal static class StateText
{
    /// <summary>What an account has outside of regions.</summary>
    public static IEnumerable<(string Kind, string Id, string Text)> Global(SandboxState state, string account)
    {
        foreach (var user in state.Users(account))
        {
            foreach (var key in user.AccessKeys)
                yield return ("accessKey", $"{user.Name}/{key.Id}", key.Status);
        }

        foreach (var role in state.Roles(account))
        {
            yield return ("role", role.Name, role.Policies.Count == 0 ? "no inline policies"
                : string.Join("\n", role.Policies.OrderBy(policy => policy.Key, StringComparer.Ordinal).Select(policy => $"{policy.Key}: {policy.Value}")));
        }

        foreach (var bucket in state.Buckets(account))
            yield return ("bucketPublicAccess", bucket.Name, Block(state.BucketPublicAccessBlock(bucket.Name)));
        yield return ("accountPublicAccess", account, Block(state.AccountPublicAccessBlock(account)));
        yield return ("passwordPolicy", account, state.PasswordPolicy(account) is { } policy ? Policy(policy) : "none");
    }

    /// <summary>What an account has in a region, but for network ACLs.</summary>
    public static IEnumerable<(string Kind, string Id, string Text)> Regional(SandboxState state, string account, string region) =>
    [
        .. state.NetworkInterfaces(account, region).Select(each => ("networkInterface", each.Id, $"groups {string.Join(", ", each.Groups)}")),
        .. state.SecurityGroups(account, region).Select(group => ("securityGroup", group.Id,
            $"{group.Name}: ingress {Rules(group.Ingress)}; egress {Rules(group.Egress)}")),
        .. state.Snapshots(account, region).Select(snapshot => ("snapshot", snapshot.Id, $"of {snapshot.VolumeId}")),
        .. state.Trails(account, region).Select(trail => ("trail", trail.Name, trail.IsLogging ? "logging" : "stopped")),
    ];

    /// <summary>A range of ports.</summary>
    public static string Ports(int? from, int? to) => (from, to) switch
    {
        (null, _) or (-1, _) => "all",
        ({ } first, { } last) when first != last => string.Create(CultureInfo.InvariantCulture, $"{first}-{last}"),
        ({ } only, _) => only.ToString(CultureInfo.InvariantCulture),
    };

    private static string Rules(IReadOnlyList<SecurityGroupRule> rules) => rules.Count == 0 ? "none" : string.Join(", ", rules.Select(rule =>
        $"{(rule.Protocol == "-1" ? "all" : $"{rule.Protocol} {Ports(rule.FromPort, rule.ToPort)}")} {rule.Peer}"));

    private static string Block(PublicAccessBlock? block) => block switch
    {
        null => "no block",
        { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true } => "all public access blocked",
        _ => string.Create(CultureInfo.InvariantCulture, $"BlockPublicAcls {block.BlockPublicAcls}, IgnorePublicAcls {block.IgnorePublicAcls}, ")
            + string.Create(CultureInfo.InvariantCulture, $"BlockPublicPolicy {block.BlockPublicPolicy}, RestrictPublicBuckets {block.RestrictPublicBuckets}"),
    };

    private static string Policy(PasswordPolicy policy)
    {
        string[] required =
        [
            .. policy.RequireSymbols ? ["symbols"] : Array.Empty<string>(), .. policy.RequireNumbers ? ["numbers"] : Array.Empty<string>(),
            .. policy.RequireUppercaseCharacters ? ["upper case"] : Array.Empty<string>(),
            .. policy.RequireLowercaseCharacters ? ["lower case"] : Array.Empty<string>(),
        ];
        string[] parts =
        [
            Number($"{policy.MinimumPasswordLength} characters, requires {(required.Length == 0 ? "nothing" : string.Join(", ", required))}"),
            policy.MaxPasswordAge is { } days ? Number($"ends after {days} days") : "never ends",
            Number($"remembers {policy.PasswordReusePrevention ?? 0}"),
            policy.AllowUsersToChangePassword ? "users may change theirs" : "users may not change theirs",
        ];
        return string.Join("; ", parts);

        static string Number(FormattableString text) => FormattableString.Invariant(text);
    }
}
