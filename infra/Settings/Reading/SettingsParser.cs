using System.Collections.Immutable;
using System.Text.Json;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the top-level keys, in the order of <c>Pulumi.yaml</c>.</summary>
internal static class SettingsParser
{
    private const string DefaultRole = "OrganizationAccountAccessRole";

    // GuardDuty publishes updates of a finding every six hours unless told otherwise.
    private const int DefaultQuietMinutes = 360;
    private const int DefaultGroupMinutes = 15;
    private const int DefaultArchiveDays = 30;

    private static readonly ImmutableHashSet<string> Scalars = ["homeRegion"];

    /// <summary>Parses and checks everything.</summary>
    public static SettingsResult Parse(StackConfiguration configuration)
    {
        var problems = new Problems(configuration.ProjectName);
        var root = new ConfigObject("", configuration.Values.ToDictionary(pair => pair.Key, pair => Value(pair.Key, pair.Value)), problems);

        var organizationMap = root.Required("organization", "a map with organizationId and managementAccountId")?.Object();
        var organization = OrganizationReader.Organization(organizationMap);
        var securityMap = root.Required("securityAccount", "a map with the id of the security account, or with create")?.Object();
        var security = OrganizationReader.SecurityAccount(securityMap, organization, problems);
        var roles = Roles(root.Optional("deployRoles")?.Object());
        var home = root.Required("homeRegion", "a region with a GuardDuty endpoint")?.Region();
        var guardDutyMap = root.Optional("guardDuty")?.Object();
        var listed = Regions(root.Required("regions", "a list of regions"), problems);
        var tags = Tags(root.Optional("tags"));
        var (guardDuty, regions) = GuardDutyReader.Read(guardDutyMap, listed, problems);
        var archive = ArchiveReader.Read(root.Optional("findingsArchive")?.Object(), home?.Name ?? "", security?.Id, problems);
        var notifications = NotificationsReader.Read(root.Optional("notifications")?.Object());
        var channels = ChannelsReader.Read(root.Optional("channels")?.Object());
        var group = root.Optional("groupMinutes")?.Integer(0, 1440) ?? DefaultGroupMinutes;
        var quiet = root.Optional("quietMinutes")?.Integer(0, 43_200) ?? DefaultQuietMinutes;
        var eventArchive = EventArchive(root.Optional("eventArchive")?.Object());
        var accounts = AccountsReader.Read(root.Optional("accounts"), TakenAddresses(security, guardDuty));
        var remediation = RemediationReader.Read(root.Optional("remediation")?.Object(), organization?.RootId);
        var coverage = OperationsReader.Coverage(root.Optional("coverage")?.Object());
        var usage = OperationsReader.Usage(root.Optional("usage")?.Object());
        var operations = OperationsReader.Operations(root.Optional("operations")?.Object());
        root.RejectUnknownKeys();

        if (organization is not null && security is not null && home is not null && !regions.IsEmpty)
        {
            var settings = new LandingZoneSettings
            {
                Organization = organization,
                SecurityAccount = security,
                DeployRoles = roles,
                HomeRegion = regions.FirstOrDefault(region => region.Name == home.Name, home),
                Regions = regions,
                Tags = tags,
                GuardDuty = guardDuty,
                FindingsArchive = archive,
                Notifications = notifications,
                Channels = channels,
                QuietMinutes = quiet,
                GroupMinutes = group,
                EventArchive = eventArchive,
                Accounts = accounts,
                Remediation = remediation,
                Coverage = coverage,
                Usage = usage,
                Operations = operations,
            };
            CrossChecks.Run(settings, problems);
            if (problems.Lines.Count == 0)
                return new(settings, []);
        }

        return new(null, [.. problems.Lines]);

        ConfigValue Value(string key, string text) => new(key, Json(key, text), configuration.SecretKeys.Contains(key), problems);
    }

    // The engine hands a scalar over as its text, and a list or map as JSON.
    private static JsonElement Json(string key, string text)
    {
        if (!Scalars.Contains(key))
        {
            try
            {
                return JsonElement.Parse(text);
            }
            catch (JsonException)
            {
                return JsonSerializer.SerializeToElement(text);
            }
        }

        return JsonSerializer.SerializeToElement(text);
    }

    private static EventArchiveSettings EventArchive(ConfigObject? map)
    {
        var days = map?.Optional("retentionDays")?.Integer(1, 3_650) ?? DefaultArchiveDays;
        map?.RejectUnknownKeys();
        return new(days);
    }

    private static Dictionary<string, string> TakenAddresses(SecurityAccountSettings? security, GuardDutySettings guardDuty)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (security?.Managed is { } account)
            taken[account.Email] = "the security account";
        if (guardDuty.ManagementAccount.Email is { } email)
            taken.TryAdd(email, "the management account");
        return taken;
    }

    private static DeployRoles Roles(ConfigObject? map)
    {
        var management = map?.Optional("management")?.RoleName();
        var security = map?.Optional("security")?.RoleName();
        map?.RejectUnknownKeys();
        return new(management, security ?? DefaultRole);
    }

    private static ImmutableArray<Region> Regions(ConfigValue? list, Problems problems)
    {
        var regions = ImmutableArray.CreateBuilder<Region>();
        var count = 0;
        foreach (var item in list?.Items() ?? [])
        {
            count++;
            if (item.Region() is not { } region)
                continue;
            if (regions.Contains(region))
                problems.Add(item.Path, $"\"{region.Name}\" is in the list twice. Remove one of them.");
            else
                regions.Add(region);
        }

        if (list is { Json.ValueKind: JsonValueKind.Array } && count == 0)
            problems.Add(list.Path, "expected at least one region, found an empty list. Add the home region.");
        return regions.ToImmutable();
    }

    // S3 objects carry at most 10 tags, and the providers put these tags on every resource ("Categorizing your objects using tags").
    internal static ImmutableSortedDictionary<string, string> Tags(ConfigValue? map)
    {
        var tags = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in map?.Entries() ?? [])
        {
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) || key.Length is 0 or > 128)
                value.Problems.Add(value.Path, "expected a tag key of 1 to 128 characters that does not start with \"aws:\". Rename it.");
            else if (value.Text("a text of 1 to 256 characters", IsTagValue, "Put numbers and booleans in quotes.") is { } text)
                tags[key] = text;
        }

        if (tags.Count > 10)
        {
            map!.Problems.Add(
                map.Path, $"expected at most 10 tags, found {tags.Count}. The objects in S3 get them too, and S3 takes no more.");
        }

        return tags.ToImmutable();

        static bool IsTagValue(string text) => text.Length <= 256;
    }
}
