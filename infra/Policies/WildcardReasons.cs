using System.Collections.Immutable;

namespace LandingZone.Infra.Policies;

/// <summary>Every action that the landing zone allows on all resources, and why it cannot name them. Nothing else may have a wildcard.</summary>
public static class WildcardReasons
{
    /// <summary>Action to reason, from "Actions, resources, and condition keys" of the service in the Service Authorization Reference.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = new (string Reason, string[] Actions)[]
    {
        ("Describe calls of EC2 have no resource.",
            [
                "ec2:DescribeAddresses", "ec2:DescribeInstances", "ec2:DescribeNetworkAcls", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups",
                "ec2:DescribeSnapshots", "ec2:DescribeVpcs",
            ]),
        ("The trails of an account are listed without a resource.", ["cloudtrail:DescribeTrails"]),
        ("The account's password policy is no resource.",
            ["iam:DeleteAccountPasswordPolicy", "iam:GetAccountPasswordPolicy", "iam:UpdateAccountPasswordPolicy"]),
        ("The account's own setting is no resource.", ["s3:GetAccountPublicAccessBlock", "s3:PutAccountPublicAccessBlock"]),
        ("Detectors are listed without a resource.", ["guardduty:ListDetectors"]),
        ("The organization is read without a resource.",
            [
                "organizations:ListAWSServiceAccessForOrganization", "organizations:ListAccounts",
                "organizations:ListDelegatedAdministrators", "organizations:ListRoots",
            ]),
        ("X-Ray has no resources for traces.", ["xray:PutTelemetryRecords", "xray:PutTraceSegments"]),
    }.SelectMany(group => group.Actions.Select(action => KeyValuePair.Create(action, group.Reason))).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
