using System.Collections.Immutable;

namespace LandingZone.Tools.Doctor;

/// <summary>
/// What an update needs in AWS. The doctor makes no call to AWS, with or without credentials: each line says so, and which command of
/// the AWS CLI answers it.
/// </summary>
public static class AwsQuestions
{
    private const string Area = "aws";

    private static readonly ImmutableArray<(string Name, string Command, string Expected)> All =
    [
        ("credentials", "aws sts get-caller-identity", "an account that may assume the roles of deployRoles"),
        ("organization", "aws organizations describe-organization", "the ids of landing-zone:organization"),
        ("trusted access", "aws organizations list-aws-service-access-for-organization",
            "guardduty.amazonaws.com and malware-protection.guardduty.amazonaws.com, unless organization.trustedAccess is manage"),
        ("delegated administrator", "aws guardduty list-organization-admin-accounts --region REGION",
            "nothing or the security account, in the management account and in every region of the stack"),
        // T57: under a policy of this type, automatic enrolment has no effect.
        ("policy types", "aws organizations list-roots", "no GUARDDUTY_POLICY among PolicyTypes while autoEnableMembers is ALL or NEW"),
        // T49: a call to a region that is not switched on fails as if the credentials were wrong.
        ("regions", "aws account list-regions --region-opt-status-contains ENABLED ENABLED_BY_DEFAULT",
            "every region of the stack, in the management account and in the security account"),
        // T54: an account has one administrator at most.
        ("other administrators", "aws guardduty get-administrator-account --detector-id ID --region REGION",
            "nothing or the security account, in each member account"),
        ("account quota", "aws service-quotas list-service-quotas --service-code organizations", "room for the accounts that the stack creates"),
    ];

    /// <summary>One line per question.</summary>
    public static IEnumerable<CheckResult> NotChecked =>
        All.Select(one => CheckResult.NotChecked(Area, one.Name, $"expected: {one.Expected}", $"Run '{one.Command}'."));
}
