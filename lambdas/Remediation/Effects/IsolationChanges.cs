using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Remediation.Isolation;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Carries out the operations of isolation in EC2.</summary>
/// <param name="ec2">The account and region.</param>
/// <param name="ids">The ids of the isolation groups that are known; groups that are created are added.</param>
internal sealed class IsolationChanges(Ec2Client ec2, Dictionary<(string Vpc, IsolationGroup Group), string> ids)
{
    private static readonly Tag Mark = new("landing-zone:purpose", "isolation");

    public EffectOperation Of(IsolationOperation operation) => operation switch
    {
        CreateGroup create => new(
            $"Security group {create.Name} is created in {create.VpcId}.", cancellation => CreateAsync(create, cancellation)),
        AllowEverything allow => new("", cancellation => AllowEverythingAsync(allow.VpcId, cancellation)),
        StripRules strip => new("", cancellation => StripAsync(strip.VpcId, cancellation)),
        MoveToGroup move => new(
            move.Group == IsolationGroup.Isolated ? $"Interface {move.NetworkInterfaceId} is isolated." : "",
            cancellation => ec2.ModifyNetworkInterfaceGroupsAsync(
                move.NetworkInterfaceId, [ids[(move.VpcId, move.Group)]], cancellation)),
        RestoreGroups restore => new(
            $"Interface {restore.NetworkInterfaceId} has its security groups back: {string.Join(", ", restore.SecurityGroupIds)}.",
            cancellation => ec2.ModifyNetworkInterfaceGroupsAsync(
                restore.NetworkInterfaceId, restore.SecurityGroupIds, cancellation)),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Isolation has no such operation."),
    };

    private async Task CreateAsync(CreateGroup create, CancellationToken cancellation)
    {
        try
        {
            ids[(create.VpcId, create.Group)] = await ec2.CreateSecurityGroupAsync(
                create.VpcId, create.Name, "Isolation of instances by the landing zone", [Mark], cancellation).ConfigureAwait(false);
        }
        catch (AwsException exception) when (exception.Is("InvalidGroup.Duplicate"))
        {
            throw new OutdatedPlanException($"Security group {create.Name} of {create.VpcId}");
        }
    }

    private async Task AllowEverythingAsync(string vpc, CancellationToken cancellation)
    {
        var group = ids[(vpc, IsolationGroup.Untracked)];
        foreach (var rule in (SecurityGroupRule[])[SecurityGroupRule.AllIpv4, SecurityGroupRule.AllIpv6])
        {
            await ec2.AuthorizeSecurityGroupIngressAsync(group, rule, cancellation).ConfigureAwait(false);
            await ec2.AuthorizeSecurityGroupEgressAsync(group, rule, cancellation).ConfigureAwait(false);
        }
    }

    private async Task StripAsync(string vpc, CancellationToken cancellation)
    {
        var group = await ec2.FindSecurityGroupAsync(vpc, CreateGroup.NameOf(IsolationGroup.Isolated), cancellation).ConfigureAwait(false);
        var id = ids[(vpc, IsolationGroup.Isolated)];
        foreach (var rule in group?.Ingress ?? [])
            await ec2.RevokeSecurityGroupIngressAsync(id, rule, cancellation).ConfigureAwait(false);
        foreach (var rule in group?.Egress ?? [SecurityGroupRule.AllIpv4])
            await ec2.RevokeSecurityGroupEgressAsync(id, rule, cancellation).ConfigureAwait(false);
    }
}
