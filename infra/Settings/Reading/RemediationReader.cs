using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LandingZone.Findings.Catalogue;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the key <c>remediation</c>.</summary>
internal static partial class RemediationReader
{
    private const string DefaultExemptTag = "landing-zone-exempt";
    private const int DefaultConcurrency = 10;
    private const int DefaultExpiryMinutes = 5;

    // The longest text of neverBlock in the function's environment: Lambda allows 4 KB for all variables ("Lambda quotas").
    private const int LongestNeverBlock = 1_500;

    private static NetworkAclSettings DefaultNetworkAcl { get; } = new(1, 89, BothDirections: false, BlockMinutes: 720);

    /// <summary>The settings; what the stack file leaves out is as safe as it can be.</summary>
    public static RemediationSettings Read(ConfigObject? map, string? rootId)
    {
        var settings = new RemediationSettings
        {
            Mode = map?.Optional("mode")?.OneOf(("off", RemediationMode.Off), ("dryRun", RemediationMode.DryRun), ("enforce", RemediationMode.Enforce))
                ?? RemediationMode.DryRun,
            Actions = Actions(map?.Optional("actions")?.Object()),
            NetworkAcl = NetworkAcl(map?.Optional("networkAcl")?.Object()),
            NeverBlock = NeverBlock(map?.Optional("neverBlock")),
            BlockDocumentationRanges = map?.Optional("blockDocumentationRanges")?.Boolean() ?? false,
            ExemptTag = map?.Optional("exemptTag")?.Text(
                "the key of a tag: 1 to 128 letters, digits, spaces and _.:/=+-@, not starting with \"aws:\"", TagKeyPattern().IsMatch) ?? DefaultExemptTag,
            PasswordPolicy = PasswordPolicyReader.Read(map?.Optional("passwordPolicy")?.Object()),
            ResponseRole = ResponseRole(map?.Optional("responseRole")?.Object(), rootId),
            Concurrency = map?.Optional("concurrency")?.Integer(2, 1_000) ?? DefaultConcurrency,
            ExpiryMinutes = map?.Optional("expiryMinutes")?.Integer(1, 1_440) ?? DefaultExpiryMinutes,
        };
        map?.RejectUnknownKeys();
        return settings;
    }

    private static ImmutableArray<ResponseSettings> Actions(ConfigObject? map)
    {
        var actions = ResponseNames.All.Select(kind => Action(kind, map?.Optional(ResponseNames.Of(kind))?.Object())).ToImmutableArray();
        map?.RejectUnknownKeys();
        return actions;
    }

    private static ResponseSettings Action(ResponseKind kind, ConfigObject? map)
    {
        var state = map?.Optional("state")?.OneOf(("off", ResponseState.Off), ("on", ResponseState.On), ("approval", ResponseState.Approval));
        var floor = map?.Optional("minimumSeverity")?.Floor();
        map?.RejectUnknownKeys();
        return new(kind, state ?? (ResponseNames.IsOnByDefault(kind) ? ResponseState.On : ResponseState.Off), floor ?? 1m);
    }

    private static NetworkAclSettings NetworkAcl(ConfigObject? map)
    {
        var (first, last) = map?.Optional("ruleRange") is { } range ? RuleRange(range) : (DefaultNetworkAcl.FirstRule, DefaultNetworkAcl.LastRule);
        var both = map?.Optional("directions")?.OneOf(("ingress", false), ("both", true));
        var minutes = map?.Optional("blockMinutes")?.Integer(5, 43_200);
        map?.RejectUnknownKeys();
        return new(first, last, both ?? DefaultNetworkAcl.BothDirections, minutes ?? DefaultNetworkAcl.BlockMinutes);
    }

    // "Network ACL rules": numbers go from 1 to 32766.
    private static (int First, int Last) RuleRange(ConfigValue value)
    {
        var text = value.Text(
            "two rule numbers such as 1-89, from 1 to 32766, the first not above the last",
            found => Numbers(found) is { First: >= 1, Last: <= 32_766 } range && range.First <= range.Last,
            "Stay below 100, where the default network ACL allows everything.");
        return Numbers(text ?? "") ?? (DefaultNetworkAcl.FirstRule, DefaultNetworkAcl.LastRule);
    }

    private static (int First, int Last)? Numbers(string text) =>
        RangePattern().Match(text) is { Success: true } match
            ? (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : null;

    private static ImmutableArray<string> NeverBlock(ConfigValue? list)
    {
        var blocks = (list?.Items() ?? [])
            .Select(item => item.Text("a CIDR block without host bits, such as 203.0.113.0/24", CidrText.IsCidrBlock))
            .OfType<string>().Distinct().ToImmutableArray();
        if (blocks.Sum(block => block.Length + 1) > LongestNeverBlock)
            list!.Problems.Add(list.Path, $"expected blocks of at most {LongestNeverBlock} characters together, found {blocks.Length} that are longer. Join neighbouring blocks.");
        return blocks;
    }

    private static ResponseRoleSettings ResponseRole(ConfigObject? map, string? rootId)
    {
        var units = map?.Optional("organizationalUnits");
        var management = map?.Optional("managementAccount")?.OneOf(("none", false), ("manage", true));
        var security = map?.Optional("securityAccount")?.OneOf(("none", false), ("manage", true));
        map?.RejectUnknownKeys();
        ImmutableArray<string> targets = units is null
            ? rootId is null ? [] : [rootId]
            : [.. units.Items().Select(item => item.ParentId()).OfType<string>().Distinct()];
        return new(targets, management ?? false, security ?? true);
    }

    [GeneratedRegex("^([0-9]{1,5})-([0-9]{1,5})\\z")]
    private static partial Regex RangePattern();

    [GeneratedRegex("^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}\\z", RegexOptions.IgnoreCase)]
    private static partial Regex TagKeyPattern();
}
