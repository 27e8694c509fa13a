using System.Text.Json;
using LandingZone.Findings.Regions;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Coverage;

/// <summary>What the settings say about protection.</summary>
/// <param name="Regions">The regions that are protected.</param>
/// <param name="Members"><c>ALL</c>, <c>NEW</c> or <c>NONE</c>: who is enrolled automatically.</param>
/// <param name="Plans">Plans and additional configurations with <c>ALL</c>, <c>NEW</c> or <c>NONE</c>.</param>
/// <param name="Overrides">What regions have otherwise.</param>
/// <param name="ManagementAccount">The management account.</param>
/// <param name="IsManagementMember">Whether the management account is protected as well.</param>
/// <param name="Excluded">Accounts that are no members.</param>
public sealed record CoverageExpectation(
    IReadOnlyList<string> Regions,
    string Members,
    IReadOnlyDictionary<string, string> Plans,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Overrides,
    string ManagementAccount,
    bool IsManagementMember,
    IReadOnlyList<string> Excluded)
{
    /// <summary>Who is enrolled automatically in regions that have it otherwise than <see cref="Members"/>.</summary>
    public IReadOnlyDictionary<string, string> MemberOverrides { get; init; } = new Dictionary<string, string>();

    /// <summary>The accounts that are members by name: in a region with <c>NONE</c> they are, and nobody else. Null where they are too many
    /// to be listed, and every account is expected.</summary>
    public IReadOnlyList<string>? Named { get; init; } = [];

    /// <summary>Who is enrolled automatically in a region.</summary>
    public string MembersOf(string region) => MemberOverrides.GetValueOrDefault(region) ?? Members;

    /// <summary>The plans and additional configurations of a region, in alphabetical order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> PlansOf(string region)
    {
        var own = Overrides.GetValueOrDefault(region);
        return
        [
            .. Plans.Keys.Union(own?.Keys ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(plan => KeyValuePair.Create(plan, own?.GetValueOrDefault(plan) ?? Plans[plan])),
        ];
    }

    /// <summary>Reads the matrix of <c>FunctionEnvironment.CoverageMatrix</c>; null when it is malformed.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="managementAccount">The management account.</param>
    /// <param name="isManagementMember">Whether it is protected as well.</param>
    /// <param name="excluded">Accounts that are no members.</param>
    public static CoverageExpectation? Parse(string text, string managementAccount, bool isManagementMember, IReadOnlyList<string> excluded)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            string[] regions = [.. root.Items("regions").Select(item => item.GetString() ?? "")];
            var overrides = root.Member("overrides") is { ValueKind: JsonValueKind.Object } all
                ? all.EnumerateObject().ToDictionary(each => each.Name, each => (IReadOnlyDictionary<string, string>)Words(each.Value), StringComparer.Ordinal)
                : [];
            return regions.Length > 0 && regions.All(region => RegionTable.Find(region) is not null) && root.Text("members") is { } members
                && IsWord(members) && root.Member("plans") is { } plans
                ? new(regions, members, Words(plans), overrides, managementAccount, isManagementMember, excluded)
                {
                    MemberOverrides = root.Member("memberOverrides") is { } others ? Words(others) : [],
                    Named = root.Text("named") == "ALL" ? null : [.. root.Items("named").Select(item => item.GetString() ?? "")],
                }
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Words(JsonElement plans) =>
        plans.EnumerateObject().ToDictionary(
            plan => plan.Name,
            plan => plan.Value.GetString() is { } word && IsWord(word)
                ? word
                : throw new FormatException($"{plan.Name} must be ALL, NEW or NONE."),
            StringComparer.Ordinal);

    private static bool IsWord(string word) => word is "ALL" or "NEW" or "NONE";
}
