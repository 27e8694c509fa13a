using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Settings.Reading;
using Pulumi;

namespace LandingZone.Infra.Settings;

/// <summary>Everything that a stack decides, parsed and checked once. Components never read configuration themselves.</summary>
public sealed record LandingZoneSettings
{
    /// <summary>The organization.</summary>
    public required OrganizationSettings Organization { get; init; }

    /// <summary>The security account.</summary>
    public required SecurityAccountSettings SecurityAccount { get; init; }

    /// <summary>The roles through which the providers work.</summary>
    public required DeployRoles DeployRoles { get; init; }

    /// <summary>The region that holds what exists once: the archive, the lists, later the findings bus and the functions.</summary>
    public required Region HomeRegion { get; init; }

    /// <summary>Regions in which GuardDuty runs, in the order of the stack file, with the stack's own plan availability applied.</summary>
    public required ImmutableArray<Region> Regions { get; init; }

    /// <summary>Tags of every resource, set through the providers.</summary>
    public required ImmutableSortedDictionary<string, string> Tags { get; init; }

    /// <summary>GuardDuty.</summary>
    public required GuardDutySettings GuardDuty { get; init; }

    /// <summary>The archive of findings.</summary>
    public required FindingsArchiveSettings FindingsArchive { get; init; }

    /// <summary>Every notification of the list, in its order.</summary>
    public required ImmutableArray<NotificationSettings> Notifications { get; init; }

    /// <summary>Whom notifications reach.</summary>
    public required ChannelSettings Channels { get; init; }

    /// <summary>Minutes for which updates of a finding stay silent unless its severity rises.</summary>
    public required int QuietMinutes { get; init; }

    /// <summary>Minutes for which further findings of one type, account and severity band are counted instead of told; 0 to tell each.</summary>
    public required int GroupMinutes { get; init; }

    /// <summary>The archive from which events can be replayed.</summary>
    public required EventArchiveSettings EventArchive { get; init; }

    /// <summary>Accounts that this stack creates in the organization.</summary>
    public required ImmutableArray<OnboardedAccount> Accounts { get; init; }

    /// <summary>What is done about findings.</summary>
    public required RemediationSettings Remediation { get; init; }

    /// <summary>The comparison of every account's protection with these settings.</summary>
    public required CoverageSettings Coverage { get; init; }

    /// <summary>The watch over free trials and usage.</summary>
    public required UsageSettings Usage { get; init; }

    /// <summary>How the landing zone itself is run.</summary>
    public required OperationsSettings Operations { get; init; }

    /// <summary>The partition of every region and ARN.</summary>
    public Partition Partition => HomeRegion.Partition;

    /// <summary>Parses a stack's configuration.</summary>
    /// <exception cref="RunException">Something is wrong; the message has one line per problem, all of them at once.</exception>
    public static LandingZoneSettings Load(StackConfiguration configuration)
    {
        var result = Parse(configuration);
        return result.Settings ?? throw new RunException(result.Message);
    }

    /// <summary>Parses a stack's configuration, and answers with the settings or with everything that is wrong with it.</summary>
    public static SettingsResult Parse(StackConfiguration configuration) => SettingsParser.Parse(configuration);
}
