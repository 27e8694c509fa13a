using System.Collections.Immutable;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the key <c>guardDuty</c>.</summary>
internal static class GuardDutyReader
{
    private const string DefaultFrequency = "FIFTEEN_MINUTES";

    /// <summary>GuardDuty's settings, and the regions with the stack's own plan availability applied.</summary>
    public static (GuardDutySettings Settings, ImmutableArray<Region> Regions) Read(
        ConfigObject? map, ImmutableArray<Region> listed, Problems problems)
    {
        var mode = map?.Optional("mode")?.OneOf(("enabled", GuardDutyMode.Enabled), ("offboard", GuardDutyMode.Offboard))
            ?? GuardDutyMode.Enabled;
        var members = PlansReader.AutoEnableOf(map?.Optional("autoEnableMembers")) ?? AutoEnable.All;
        var regions = PlansReader.Availability(map?.Optional("planAvailability"), listed);
        var settings = new GuardDutySettings
        {
            Mode = mode,
            AutoEnableMembers = members,
            ExcludedAccounts = Accounts(map?.Optional("excludedAccounts")),
            Members = Members(map?.Optional("members")),
            ManagementAccount = ManagementAccount(map?.Optional("managementAccount")?.Object()),
            Plans = PlansReader.Read(map, members, regions),
            FindingPublishingFrequency =
                map?.Optional("findingPublishingFrequency")?.Word("FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS") ?? DefaultFrequency,
            Adopt = Adopt(map?.Optional("adopt")?.Object(), regions),
            TrustedIpList = map?.Optional("trustedIpList") is { } list ? ListsReader.List(list) : null,
            ThreatLists = ListsReader.ThreatLists(map?.Optional("threatLists"), problems),
            SuppressionFilters = FiltersReader.Read(map?.Optional("suppressionFilters"), regions, problems),
            MalwareProtectionForS3 = Buckets(map?.Optional("malwareProtectionForS3"), regions),
        };
        map?.RejectUnknownKeys(Unsupported);
        return (settings, regions);
    }

    private static string? Unsupported(string key) => key switch
    {
        "trustedEntitySets" or "threatEntitySets" or "trustedEntityLists" or "threatEntityLists" =>
            "entity lists are not supported: the AWS provider has no resource for them. Use trustedIpList and threatLists for addresses.",
        "customDetectionRules" => "custom detection rules are not supported: the AWS provider has no resource for them. Remove the key.",
        "datasources" or "dataSources" =>
            "data sources are not supported: GuardDuty replaced them with features and refuses both together. Use protectionPlans.",
        _ => null,
    };

    private static ImmutableArray<string> Accounts(ConfigValue? list) =>
        [.. (list?.Items() ?? []).Select(item => item.AccountId()).OfType<string>().Distinct()];

    private static ImmutableArray<MemberAccount> Members(ConfigValue? list)
    {
        var members = ImmutableArray.CreateBuilder<MemberAccount>();
        foreach (var item in list?.Items() ?? [])
        {
            if (item.Object() is not { } map)
                continue;
            var id = map.Required("accountId", "an account id of 12 digits in quotes")?.AccountId();
            var email = map.Required("email", "an e-mail address of 6 to 64 characters")?.Email();
            var status = map.Optional("status")?.Word(MemberAccount.Active, "SUSPENDED", "PENDING_CLOSURE", "PENDING_ACTIVATION", "CLOSED");
            var plans = PlansReader.PlanStatuses(map.Optional("protectionPlans"));
            var agents = PlansReader.AgentStatuses(map.Optional("runtimeAgents"));
            map.RejectUnknownKeys();
            if (id is null || email is null)
                continue;
            if (members.Any(member => member.AccountId == id && member.Email != email))
                item.Problems.Add(map.PathOf("email"), $"account {id} is in the list twice, with another address. Keep the right one.");
            members.Add(new(id, email, status ?? MemberAccount.Active) { Plans = plans, RuntimeAgents = agents });
        }

        return members.ToImmutable();
    }

    private static ManagementAccountSettings ManagementAccount(ConfigObject? map)
    {
        if (map is null)
            return new(false, null, Ownership.Manage);
        var isMember = map.Required("mode", "none or member")?.OneOf(("none", false), ("member", true)) ?? false;
        var email = isMember
            ? map.Required("email", "the e-mail address of the management account's root user")?.Email()
            : map.Optional("email")?.Email();
        var roles = OrganizationReader.Ownership(map.Optional("serviceLinkedRoles"));
        map.RejectUnknownKeys();
        return new(isMember, email, roles);
    }

    private static AdoptionSettings Adopt(ConfigObject? map, ImmutableArray<Region> regions)
    {
        var detectors = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (region, value) in map?.Optional("detectors")?.Entries() ?? [])
        {
            if (value.KeyIsRegionOf(regions, region) is not null && value.DetectorId() is { } id)
                detectors[region] = id;
        }

        var administrators = (map?.Optional("administratorRegions")?.Items() ?? [])
            .Select(item => item.EnabledRegion(regions)).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        map?.RejectUnknownKeys();
        return new(detectors.ToImmutable(), administrators);
    }

    private static ImmutableArray<ProtectedBucket> Buckets(ConfigValue? list, ImmutableArray<Region> regions)
    {
        var buckets = ImmutableArray.CreateBuilder<ProtectedBucket>();
        foreach (var item in list?.Items() ?? [])
        {
            if (item.Object() is not { } map)
                continue;
            var name = map.Required("bucketName", "a bucket name")?.BucketName();
            var region = map.Required("region", "the region of the bucket")?.EnabledRegion(regions);
            var prefixes = (map.Optional("objectPrefixes")?.Items() ?? [])
                .Select(prefix => prefix.Text("a prefix of 1 to 1,024 characters", text => text.Length <= 1024))
                .OfType<string>()
                .ToImmutableArray();
            var tag = map.Optional("tagObjects")?.Boolean() ?? true;
            var key = map.Optional("kmsKeyArn")?.KeyArn();
            map.RejectUnknownKeys();
            if (prefixes.Length > 5)
            {
                item.Problems.Add(
                    map.PathOf("objectPrefixes"),
                    $"expected at most 5 prefixes, found {prefixes.Length}. Leave the key out to scan the whole bucket.");
            }

            if (name is null || region is null)
                continue;
            if (buckets.Any(bucket => bucket.BucketName == name))
                item.Problems.Add(map.PathOf("bucketName"), $"\"{name}\" is in the list twice. GuardDuty takes one plan per bucket.");
            else
                buckets.Add(new(name, region, prefixes, tag, key));
        }

        return buckets.ToImmutable();
    }
}
