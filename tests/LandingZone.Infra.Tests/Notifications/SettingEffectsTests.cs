using System.Text.Json;
using LandingZone.Infra.Tests.Harness;
using Pulumi;

namespace LandingZone.Infra.Tests.Notifications;

/// <summary>Each setting changes exactly the resources that it is about (D11: none is accepted and then ignored).</summary>
public sealed class SettingEffectsTests
{
    private const string Slack = "kind: slack, url: 'https://chat.example.com/a'";
    private const string Account = "name: data, email: d@example.com, parentId: ou-a1b2-workloads";

    /// <summary>Key, two values of it, and the resources that differ: + added, - removed, ~ changed.</summary>
    public static TheoryData<string, string, string, string> Changes => new()
    {
        {
            "notifications", "{}", "{ portScan: { enabled: false } }",
            "~notifications-port-scan -notifications-port-scan-permission -notifications-port-scan-target ~notifications-undelivered-policy "
            + "-operations-notifications-port-scan-failures"
        },
        {
            "notifications", "{}", "{ protectionUnhealthy: { enabled: true } }",
            "~notifications-protection-unhealthy +notifications-protection-unhealthy-permission +notifications-protection-unhealthy-target "
            + "~notifications-undelivered-policy +operations-notifications-protection-unhealthy-failures"
        },
        { "notifications", "{}", "{ portScan: { minimumSeverity: high } }", "~notifications-notify-function ~notifications-port-scan" },
        { "notifications", "{}", "{ portScan: { minimumSeverity: low } }", "" },
        { "notifications", "{}", "{ everythingElse: { minimumSeverity: 4.00 } }", "" },
        { "notifications", "{}", "{ everythingElse: { minimumSeverity: medium } }", "" },
        { "notifications", "{}", "{ portScan: { channels: [email] } }", "~notifications-notify-function" },
        { "channels", "{}", "{ email: { high: [a@example.com] } }", "+topics-high-a@example.com" },
        {
            "channels", "{ email: { high: [a@example.com] } }", "{ email: { critical: [a@example.com] } }",
            "+topics-critical-a@example.com -topics-high-a@example.com"
        },
        {
            "channels", "{}", $"{{ chat: [{{ {Slack} }}] }}",
            "~notifications-notify-function ~notifications-notify-permissions +notifications-webhooks"
        },
        { "channels", $"{{ chat: [{{ {Slack} }}] }}", $"{{ chat: [{{ {Slack}, minimumSeverity: high }}] }}", "~notifications-webhooks" },
        { "channels", $"{{ chat: [{{ {Slack} }}] }}", "{ chat: [{ kind: teams, url: 'https://chat.example.com/a' }] }", "~notifications-webhooks" },
        { "channels", $"{{ chat: [{{ {Slack} }}] }}", "{ chat: [{ kind: slack, url: 'https://chat.example.com/b' }] }", "~notifications-webhooks" },
        { "quietMinutes", "360", "60", "~notifications-notify-function" },
        { "groupMinutes", "15", "60", "~notifications-notify-function" },
        {
            "groupMinutes", "15", "0",
            "-notifications-groups-permissions -notifications-groups-role -notifications-groups-schedule ~notifications-notify-function "
            + "~notifications-notify-permissions"
        },
        { "eventArchive", "{}", "{ retentionDays: 31 }", "~findings-hub-replay" },
        { "accounts", "[]", $"[{{ {Account} }}]", "+member-accounts-data" },
        { "accounts", $"[{{ {Account} }}]", $"[{{ {Account}, tags: {{ team: data }} }}]", "~member-accounts-data" },
        { "accounts", $"[{{ {Account} }}]", $"[{{ {Account.Replace("d@", "e@", StringComparison.Ordinal)} }}]", "~member-accounts-data" },
        { "accounts", $"[{{ {Account} }}]", $"[{{ {Account.Replace("workloads", "workload2", StringComparison.Ordinal)} }}]", "~member-accounts-data" },
        {
            "accounts", $"[{{ {Account} }}]", $"[{{ {Account.Replace(": data", ": lake", StringComparison.Ordinal)} }}]",
            "-member-accounts-data +member-accounts-lake"
        },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Setting_D11_changesExactlyTheseResources(string key, string before, string after, string expected)
    {
        var (old, now) = (await PlanAsync(key, before), await PlanAsync(key, after));
        var differences = old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name))
            .Select(name => (old.ContainsKey(name), now.ContainsKey(name)) switch
            {
                (true, true) => "~" + name,
                (true, false) => "-" + name,
                _ => "+" + name,
            });

        Assert.Equal(expected, string.Join(' ', differences));
    }

    private static async Task<Dictionary<string, string>> PlanAsync(string key, string yaml) =>
        (await Scenario.RunAsync((key, yaml))).Resources.Where(resource => resource.Resource is CustomResource)
            .ToDictionary(resource => resource.Name, resource => JsonSerializer.Serialize(resource.Inputs.Where(input => input.Key != "code").OrderBy(input => input.Key)));
}
