using System.Net;
using System.Security.Cryptography;
using System.Text;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation;

/// <summary>
/// Keys by which the same thing is recognised when it comes again. None depends on the envelope: a finding is delivered once by its
/// account and once by the administrator's, each under an id of its own.
/// </summary>
public static class IdempotencyKeys
{
    /// <summary>
    /// One state of a finding: equal for all of its deliveries, different after an update. A dry run has keys of its own, so that what
    /// was only rehearsed is carried out when it is replayed under enforce.
    /// </summary>
    public static string Delivery(Finding finding, RemediationMode mode)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var updated = finding.UpdatedAt?.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Join(mode == RemediationMode.DryRun ? "REHEARSAL" : "FINDING", finding.AccountId, finding.Region, finding.Id, updated);
    }

    /// <summary>People hear once that a response to one state of a finding fails, however many rules sent the finding.</summary>
    public static string Failure(Finding finding, ResponseStep step) =>
        Join("FAILURE", Delivery(finding, RemediationMode.Enforce), ActionId(step));

    /// <summary>The block of one address in one network ACL because of one finding. An update of the finding may bring another
    /// address.</summary>
    public static string Block(ActionTarget target, IPAddress address, string networkAclId)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(address);
        return Join("BLOCK", target.AccountId, target.Region, target.FindingId, address.ToString(), networkAclId);
    }

    /// <summary>Partition key of a network ACL's records in the ledger.</summary>
    public static string NetworkAcl(string accountId, string region, string networkAclId) => Join("NACL", accountId, region, networkAclId);

    /// <summary>Sort key of an address's record in the ledger.</summary>
    public static string Address(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Join("IP", address.ToString());
    }

    /// <summary>Partition key of an instance's isolation in the ledger. It does not name the finding: an instance is isolated
    /// once.</summary>
    public static string Isolation(string accountId, string region, string instanceId) => Join("INSTANCE", accountId, region, instanceId);

    /// <summary>
    /// The id of an action: 32 hexadecimal digits that follow from account, region, finding, response and subject. IAM is global and the
    /// same finding may come from several regions; its actions leave the region out.
    /// </summary>
    public static string ActionId(ResponseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var region = step is RestorePasswordPolicyStep or DeactivateAccessKeyStep or RevokeRoleSessionsStep ? "global" : step.Target.Region;
        var content = Join("ACTION", step.Target.AccountId, region, step.Target.FindingId, ResponseNames.Of(step.Kind), step.Subject);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32];
    }

    // The separator cannot come from within a part, so that no two lists of parts give one key.
    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            if (key.Length > 0)
                key.Append('#');
            key.Append((part ?? "").Replace("%", "%25", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal));
        }

        return key.ToString();
    }
}
