using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Readers for values in AWS's own formats.</summary>
internal static partial class AwsValues
{
    /// <summary>An account id. YAML reads an unquoted one as a number, drops its leading zeros or takes it for octal.</summary>
    public static string? AccountId(this ConfigValue value) => value.Text(
        "an account id of 12 digits in quotes",
        AccountIdPattern().IsMatch,
        value.Json.ValueKind == JsonValueKind.Number && !value.IsSecret ? $"Put it in quotes: \"{value.Json.GetRawText()}\"." : "");

    /// <summary>A region with a GuardDuty endpoint.</summary>
    public static Region? Region(this ConfigValue value)
    {
        var name = value.Json.ValueKind == JsonValueKind.String ? value.Json.GetString()! : "";
        if (RegionTable.Find(name) is { } region)
            return region;
        value.Problems.Unexpected(
            value, "a region with a GuardDuty endpoint", Wording.DidYouMean(name, RegionTable.All.Select(known => known.Name)));
        return null;
    }

    /// <summary>One of the stack's own regions.</summary>
    public static string? EnabledRegion(this ConfigValue value, ImmutableArray<Region> regions) =>
        value.Text(
            "one of the stack's regions",
            name => regions.IsEmpty || regions.Any(region => region.Name == name),
            "Add it to \"regions\" or remove it here.");

    /// <summary>The region that a key names; null when the stack has no such region. Without any region, that alone is reported.</summary>
    public static Region? KeyIsRegionOf(this ConfigValue value, ImmutableArray<Region> regions, string key)
    {
        var region = regions.FirstOrDefault(region => region.Name == key);
        if (region is null && !regions.IsEmpty)
        {
            value.Problems.Add(
                value.Path, $"expected one of the stack's regions, found \"{key}\". Add it to \"regions\" or remove it here.");
        }

        return region;
    }

    /// <summary>The address of an account's root user: Organizations takes 6 to 64 characters.</summary>
    public static string? Email(this ConfigValue value) =>
        value.Text("an e-mail address of 6 to 64 characters", text => text.Length is >= 6 and <= 64 && EmailPattern().IsMatch(text));

    /// <summary>The name of an IAM role, with its path if it has one.</summary>
    public static string? RoleName(this ConfigValue value) => value.Text(
        "the name of an IAM role, without its ARN", RolePattern().IsMatch,
        "Write the name alone; the ARN is built from the account id and the partition.");

    /// <summary>A bucket name ("Bucket naming rules", S3 user guide).</summary>
    public static string? BucketName(this ConfigValue value) => value.Text(
        "a bucket name: 3 to 63 lower-case letters, digits, dots and hyphens", BucketPattern().IsMatch);

    /// <summary>The id of a root or an organizational unit.</summary>
    public static string? ParentId(this ConfigValue value) => value.Text(
        "a root (r-…) or an organizational unit (ou-…)",
        text => RootPattern().IsMatch(text) || OrganizationalUnitPattern().IsMatch(text));

    /// <summary>Whether a text is the id of an organizational unit.</summary>
    public static bool IsOrganizationalUnit(string text) => OrganizationalUnitPattern().IsMatch(text);

    /// <summary>The id of an organization's root.</summary>
    public static string? RootId(this ConfigValue value) =>
        value.Text("the id of the organization's root, r- and 4 to 32 characters", RootPattern().IsMatch);

    /// <summary>The id of an organization.</summary>
    public static string? OrganizationId(this ConfigValue value) => value.Text(
        "an organization id, o- and 10 to 32 lower-case letters or digits", OrganizationPattern().IsMatch);

    /// <summary>The id of a GuardDuty detector.</summary>
    public static string? DetectorId(this ConfigValue value) =>
        value.Text("a detector id of 32 hexadecimal digits", DetectorPattern().IsMatch);

    /// <summary>The ARN of a KMS key.</summary>
    public static string? KeyArn(this ConfigValue value) =>
        value.Text("the ARN of a KMS key", KeyArnPattern().IsMatch, "An alias does not do.");

    [GeneratedRegex("^[0-9]{12}\\z")]
    private static partial Regex AccountIdPattern();

    [GeneratedRegex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+\\z")]
    private static partial Regex EmailPattern();

    [GeneratedRegex("^([\\w+=,.@-]+/)*[\\w+=,.@-]{1,64}\\z", RegexOptions.ECMAScript)]
    private static partial Regex RolePattern();

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\\z")]
    private static partial Regex BucketPattern();

    [GeneratedRegex("^r-[0-9a-z]{4,32}\\z")]
    private static partial Regex RootPattern();

    [GeneratedRegex("^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}\\z")]
    private static partial Regex OrganizationalUnitPattern();

    [GeneratedRegex("^o-[a-z0-9]{10,32}\\z")]
    private static partial Regex OrganizationPattern();

    [GeneratedRegex("^[0-9a-f]{32}\\z")]
    private static partial Regex DetectorPattern();

    [GeneratedRegex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\\z")]
    private static partial Regex KeyArnPattern();
}
