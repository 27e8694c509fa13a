using System.Net;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation.NeverBlock;

namespace LandingZone.Lambdas.Remediation.Steps;

/// <summary>Steps about an instance.</summary>
internal static class InstanceSteps
{
    public static StepResult Block(Finding finding, ActionTarget target, NeverBlockList neverBlock)
    {
        if (IdOf(finding) is not { } instance)
            return StepResult.No(NoInstance(finding));
        var (addresses, reasons) = BlockableAddresses(finding, neverBlock);
        if (addresses.Count == 0)
            return StepResult.No(reasons);
        var subnets = finding.Resource.Instance!.NetworkInterfaces.Select(each => each.SubnetId).Where(AwsIdentifiers.IsSubnetId);
        return StepResult.Yes(new BlockAddressStep(target, instance, addresses, [.. subnets.Distinct()!]), reasons);
    }

    public static StepResult Snapshot(Finding finding, ActionTarget target) =>
        IdOf(finding) is { } instance ? StepResult.Yes(new SnapshotVolumesStep(target, instance)) : StepResult.No(NoInstance(finding));

    public static StepResult Isolate(Finding finding, ActionTarget target) =>
        IdOf(finding) is { } instance ? StepResult.Yes(new IsolateInstanceStep(target, instance)) : StepResult.No(NoInstance(finding));

    private static (IReadOnlyList<IPAddress> Addresses, IReadOnlyList<Reason> Reasons) BlockableAddresses(
        Finding finding, NeverBlockList neverBlock)
    {
        var remote = finding.RemoteAddresses;
        var reasons = remote.Rejected
            .Select(text =>
                new Reason("addressUnreadable", $"'{PrintableText.Of(text)}' is no plain IP address; it is never guessed what it means."))
            .ToList();
        if (remote.Addresses.Count + remote.Rejected.Count == 0)
            reasons.Add(new("noRemoteAddress", "The finding names no remote address."));
        var list = neverBlock.With("the instance's own address", OwnAddresses(finding.Resource.Instance!));
        var (blockable, refused) = BlockPlanner.Sort(remote.Addresses, list);
        reasons.AddRange(refused);
        return (blockable, reasons);
    }

    private static IEnumerable<IPAddress> OwnAddresses(InstanceDetails instance)
    {
        foreach (var text in instance.NetworkInterfaces.SelectMany(each =>
            (string?[])[each.PublicIp, each.PrivateIpAddress, .. each.Ipv6Addresses]))
        {
            if (CanonicalAddress.TryParse(text, out var address))
                yield return address;
        }
    }

    private static string? IdOf(Finding finding) =>
        AwsIdentifiers.IsInstanceId(finding.Resource.Instance?.InstanceId) ? finding.Resource.Instance!.InstanceId : null;

    private static Reason NoInstance(Finding finding)
    {
        var found = PrintableText.Of(finding.Resource.Instance?.InstanceId);
        return new("noInstance", $"The finding names no EC2 instance that could be acted on (found '{found}').");
    }
}
