using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using LandingZone.Findings.Regions;
using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Settings;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Doctor.AwsChecks;

/// <summary>What a stack needs of AWS, by its settings and its preview.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Preview">What the stack declares.</param>
internal sealed record AwsNeeds(LandingZoneSettings Settings, StackPreview Preview)
{
    private const string GuardDuty = "guardduty.amazonaws.com";
    private const string MalwareProtection = "malware-protection.guardduty.amazonaws.com";

    /// <summary>The service of service-managed stack sets ("AWS CloudFormation StackSets and AWS Organizations").</summary>
    public const string StackSets = "member.org.stacksets.cloudformation.amazonaws.com";

    /// <summary>Concurrency that Lambda keeps for functions that reserve none ("Configuring reserved concurrency").</summary>
    private const int UnreservedConcurrency = 100;

    private readonly ImmutableArray<RegionPlans> _matrix = ProtectionPlanMatrix.For(Settings.GuardDuty, Settings.Regions);

    /// <summary>The management account.</summary>
    public string Management => Settings.Organization.ManagementAccountId;

    /// <summary>The security account; null while it has still to be created.</summary>
    public string? Security => Settings.SecurityAccount.Id;

    /// <summary>The regions of the stack.</summary>
    public IReadOnlyList<string> Regions => [.. Settings.Regions.Select(region => region.Name)];

    /// <summary>Whether GuardDuty shall enrol accounts by itself anywhere.</summary>
    public bool EnrolsByItself => _matrix.Any(row => row.Members != AutoEnable.None);

    /// <summary>The services that the organization has to trust before an update.</summary>
    public IEnumerable<string> TrustedServices
    {
        get
        {
            if (Settings.Organization.TrustedAccess == Ownership.Existing)
            {
                yield return GuardDuty;
                // T08
                if (_matrix.SelectMany(row => row.Plans).Any(cell => cell is { Plan.Name: ProtectionPlan.EbsMalwareProtection, OnDetector: true }))
                    yield return MalwareProtection;
            }
            if (!Settings.Remediation.ResponseRole.Targets.IsEmpty)
                yield return StackSets;
        }
    }

    /// <summary>The rules that the stack puts on its own bus.</summary>
    public int Rules => Preview.Resources.Count(resource => resource.ShortType == "aws:cloudwatch:EventRule" && resource.Inputs["eventBusName"] is not null);

    /// <summary>What Lambda's quota has to be for the functions of the stack.</summary>
    public int Concurrency => UnreservedConcurrency + Preview.Resources
        .Where(resource => resource.ShortType == "aws:lambda:Function").Sum(resource => Whole(resource.Inputs["reservedConcurrentExecutions"]));

    // Previews hold whole numbers as whole or as floating ones.
    private static int Whole(JsonNode? number) => number is null ? 0 : (int)decimal.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The addresses of the accounts that the stack creates.</summary>
    public IEnumerable<string> NewAccounts => Settings.Accounts.Select(account => account.Account.Email)
        .Concat(Security is null && Settings.SecurityAccount.Managed is { } managed ? [managed.Email] : []);
}
