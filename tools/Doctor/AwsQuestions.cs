using System.Collections.Immutable;

namespace LandingZone.Tools.Doctor;

/// <summary>
/// What an update needs in AWS. Where nobody can be asked, each line says what is expected, and which command of the AWS CLI answers it.
/// </summary>
public static class AwsQuestions
{
    /// <summary>The area of the lines.</summary>
    public const string Area = "aws";

    /// <summary>The questions: the name of the line, the command that answers it by hand, and the answer that an update needs.</summary>
    public static ImmutableArray<(string Name, string Command, string Expected)> All { get; } =
    [
        ("credentials", "aws sts get-caller-identity", "an account that may assume the roles of deployRoles"),
        ("management role", "aws sts assume-role --role-arn ROLE --role-session-name test", "deployRoles.management, unless the credentials are of the management account"),
        ("security role", "aws sts assume-role --role-arn ROLE --role-session-name test", "deployRoles.security, unless the credentials are of the security account"),
        ("organization", "aws organizations describe-organization", "the ids of landing-zone:organization"),
        ("trusted access", "aws organizations list-aws-service-access-for-organization",
            "guardduty.amazonaws.com and malware-protection.guardduty.amazonaws.com, unless organization.trustedAccess is manage, and member.org.stacksets.cloudformation.amazonaws.com for the response role"),
        ("delegated administrator", "aws guardduty list-organization-admin-accounts --region REGION",
            "nothing or the security account, in the management account and in every region of the stack"),
        // T01, T51: a region has one detector at most, and naming an administrator in the console makes one.
        ("detectors", "aws guardduty list-detectors --region REGION",
            "nothing, the stack's own or what guardDuty.adopt.detectors names, in the security account and in every region of the stack"),
        // T57: under a policy of this type, automatic enrolment has no effect.
        ("policy types", "aws organizations list-roots", "no GUARDDUTY_POLICY among PolicyTypes while autoEnableMembers is ALL or NEW"),
        // T49: a call to a region that is not switched on fails as if the credentials were wrong.
        ("regions", "aws account list-regions --region-opt-status-contains ENABLED ENABLED_BY_DEFAULT",
            "every region of the stack, in the management account and in the security account"),
        // T54: an account has one administrator at most.
        ("other administrators", "aws guardduty get-administrator-account --detector-id ID --region REGION",
            "nothing or the security account, in each member account"),
        ("account quota", "aws service-quotas list-service-quotas --service-code organizations", "room for the accounts that the stack creates"),
        ("rule quota", "aws service-quotas list-service-quotas --service-code events", "room for the rules on the findings bus"),
        ("concurrency quota", "aws service-quotas list-service-quotas --service-code lambda", "the concurrency that functions reserve, and 100 for the rest of the account"),
    ];

    /// <summary>One line per question.</summary>
    public static IEnumerable<CheckResult> NotChecked => After("");

    /// <summary>One line for each question that comes after the one with this name; for all of them when there is none.</summary>
    public static IEnumerable<CheckResult> After(string name) => (name.Length == 0 ? All : All.SkipWhile(one => one.Name != name).Skip(1))
        .Select(one => CheckResult.NotChecked(Area, one.Name, $"expected: {one.Expected}", $"Run '{one.Command}'."));
}
