namespace LandingZone.Findings.Model;

/// <summary>An EC2 instance as it was when GuardDuty looked; it may be gone by now.</summary>
/// <param name="InstanceId">Its id.</param>
/// <param name="InstanceType">Its size.</param>
/// <param name="ImageId">The AMI that it was started from.</param>
/// <param name="State">Its state, such as <c>running</c>.</param>
/// <param name="AvailabilityZone">Its zone.</param>
/// <param name="LaunchTime">When it was started; sources send ISO text or milliseconds since 1970.</param>
/// <param name="Platform">The operating system where it is Windows; mostly null.</param>
/// <param name="OutpostArn">The Outpost that it runs on, if any.</param>
/// <param name="ProfileArn">The ARN of its instance profile.</param>
/// <param name="NetworkInterfaces">All of its interfaces: isolation and blocking concern each.</param>
/// <param name="Tags">Its tags at that time.</param>
public sealed record InstanceDetails(
    string? InstanceId,
    string? InstanceType,
    string? ImageId,
    string? State,
    string? AvailabilityZone,
    DateTimeOffset? LaunchTime,
    string? Platform,
    string? OutpostArn,
    string? ProfileArn,
    IReadOnlyList<InstanceNetworkInterface> NetworkInterfaces,
    IReadOnlyList<ResourceTag> Tags);

/// <summary>A network interface of an instance.</summary>
/// <param name="NetworkInterfaceId">Its id; absent in old findings.</param>
/// <param name="VpcId">Its VPC.</param>
/// <param name="SubnetId">Its subnet, whose network ACL filters its traffic.</param>
/// <param name="PublicIp">Its public IPv4 address.</param>
/// <param name="PrivateIpAddress">Its first private IPv4 address.</param>
/// <param name="Ipv6Addresses">Its IPv6 addresses.</param>
/// <param name="SecurityGroupIds">Its security groups.</param>
public sealed record InstanceNetworkInterface(
    string? NetworkInterfaceId,
    string? VpcId,
    string? SubnetId,
    string? PublicIp,
    string? PrivateIpAddress,
    IReadOnlyList<string> Ipv6Addresses,
    IReadOnlyList<string> SecurityGroupIds);
