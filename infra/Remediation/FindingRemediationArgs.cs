using LandingZone.Infra.Functions;
using LandingZone.Infra.Hub;
using LandingZone.Infra.Ledger;
using LandingZone.Infra.Runtime;
using LandingZone.Infra.Settings;
using Pulumi;

namespace LandingZone.Infra.Remediation;

/// <summary>Inputs of <see cref="FindingRemediation"/>.</summary>
public sealed class FindingRemediationArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }

    /// <summary>The bus that findings arrive on.</summary>
    public required FindingsHub Hub { get; init; }

    /// <summary>Records what is done.</summary>
    public required ResponseLedger Ledger { get; init; }

    /// <summary>Code of the functions.</summary>
    public required FunctionPackage Package { get; init; }

    /// <summary>What is done about findings.</summary>
    public required RemediationSettings Settings { get; init; }

    /// <summary>The management account.</summary>
    public required string ManagementAccountId { get; init; }

    /// <summary>Name of the response role in every account.</summary>
    public required string ResponseRoleName { get; init; }

    /// <summary>External id that the response roles demand.</summary>
    public required Output<string> ExternalId { get; init; }

    /// <summary>Topic that hears of alarms.</summary>
    public required Output<string> AlarmTopicArn { get; init; }
}
