using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using NetworkAcl = LandingZone.Lambdas.Remediation.NetworkAcls.NetworkAcl;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Something has come in the way of a plan, which has to be made anew.</summary>
/// <param name="Quota">The quota that EC2's answer proves; null when it says nothing of it.</param>
internal sealed record NaclObstacle(int? Quota);

/// <summary>Creates rules, and understands EC2's refusals.</summary>
internal static class NaclCreation
{
    /// <summary>Creates a rule.</summary>
    /// <returns>Null when it is there; else what to plan with.</returns>
    public static async Task<NaclObstacle?> TryAsync(
        NetworkAclKey key, Ec2Client ec2, NetworkAcl acl, CreateEntry create, CancellationToken cancellation)
    {
        try
        {
            await ec2.CreateNetworkAclEntryAsync(key.NetworkAclId, NaclEntries.ToEc2(create), cancellation).ConfigureAwait(false);
            return null;
        }
        catch (AwsException exception) when (exception.Is("NetworkAclEntryAlreadyExists"))
        {
            // A foreign rule that came meanwhile, or our own from a request that was sent again: the next look will tell.
            return new(null);
        }
        catch (AwsException exception) when (exception.Is("NetworkAclEntryLimitExceeded"))
        {
            var fresh = await ec2.DescribeNetworkAclAsync(key.NetworkAclId, cancellation).ConfigureAwait(false);
            var entries = fresh is null ? acl.Entries : NaclEntries.FromEc2(fresh.Entries);
            return new(RuleQuota.AfterLimitExceeded(entries, create.Direction, create.Address.AddressFamily));
        }
    }
}
