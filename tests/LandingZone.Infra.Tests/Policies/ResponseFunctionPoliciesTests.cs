using LandingZone.Findings.Regions;
using LandingZone.Infra.Policies;

namespace LandingZone.Infra.Tests.Policies;

public sealed class ResponseFunctionPoliciesTests
{
    private const string Ledger = "arn:aws:dynamodb:eu-central-1:111122223333:table/ledger";
    private const string Bus = "arn:aws:events:eu-central-1:111122223333:event-bus/findings";
    private const string Queue = "arn:aws:sqs:eu-central-1:111122223333:findings";
    private const string Response = "arn:aws:iam::222233334444:role/landing-zone-prod-response";
    private const string Detector = "arn:aws:guardduty:eu-west-1:111122223333:detector/d1";
    private const string Function = "arn:aws:lambda:eu-central-1:111122223333:function:expire";
    private const string Key = "arn:aws:kms:eu-central-1:111122223333:key/k";

    private static readonly ResponseAccess Access = new(Partition.Aws, Ledger, Bus, "landing-zone-prod-response");

    [Theory]
    [InlineData("sts:AssumeRole", Response, true)]
    [InlineData("sts:AssumeRole", "arn:aws:iam::222233334444:role/admin", false)]
    [InlineData("sts:AssumeRole", "arn:aws:iam::222233334444:role/path/landing-zone-prod-response", false)]
    [InlineData("sts:AssumeRole", "arn:aws-cn:iam::222233334444:role/landing-zone-prod-response", false)]
    [InlineData("dynamodb:GetItem", Ledger, true)]
    [InlineData("dynamodb:PutItem", Ledger, true)]
    [InlineData("dynamodb:UpdateItem", Ledger, true)]
    [InlineData("dynamodb:Query", Ledger, true)]
    [InlineData("dynamodb:Query", Ledger + "/index/byStatus", true)]
    [InlineData("dynamodb:Query", Ledger + "/index/other", false)]
    [InlineData("dynamodb:DeleteItem", Ledger, false)]
    [InlineData("dynamodb:DeleteTable", Ledger, false)]
    [InlineData("sqs:ReceiveMessage", Queue, true)]
    [InlineData("sqs:DeleteMessage", Queue, true)]
    [InlineData("sqs:SendMessage", Queue, false)]
    [InlineData("sqs:PurgeQueue", Queue, false)]
    [InlineData("sqs:ReceiveMessage", Queue + "-2", false)]
    [InlineData("ec2:CreateNetworkAclEntry", "arn:aws:ec2:eu-west-1:111122223333:network-acl/a", false)]
    [InlineData("iam:PutRolePolicy", "arn:aws:iam::111122223333:role/a", false)]
    public void Remediate_isAllowedItsCallsOnly(string action, string resource, bool allowed) =>
        Assert.Equal(allowed, new PolicyRequest("", action, resource).IsAllowedBy(new(ResponseFunctionPolicy.Remediate(Access, Queue))));

    // Nobody but the queue's own consumer reads it.
    [Theory]
    [InlineData("sts:AssumeRole", Response, true)]
    [InlineData("dynamodb:Query", Ledger + "/index/byStatus", true)]
    [InlineData("sqs:ReceiveMessage", Queue, false)]
    public void ExpireAndUndo_haveNoQueue(string action, string resource, bool allowed) =>
        Assert.Equal(allowed, new PolicyRequest("", action, resource).IsAllowedBy(new(ResponseFunctionPolicy.Respond(Access))));

    [Theory]
    [InlineData("landing-zone", true)]
    [InlineData("aws.guardduty", false)]
    [InlineData("other", false)]
    public void Report_onlyUnderTheProductsOwnSource(string source, bool allowed) => Assert.Equal(
        allowed,
        new PolicyRequest("", "events:PutEvents", Bus).With("events:source", source).IsAllowedBy(new(ResponseFunctionPolicy.Respond(Access))));

    [Theory]
    [InlineData("guardduty:ListDetectors", "*", true)]
    [InlineData("guardduty:GetDetector", Detector, true)]
    [InlineData("guardduty:ListMembers", Detector, true)]
    [InlineData("guardduty:ListPublishingDestinations", Detector, true)]
    [InlineData("guardduty:GetDetector", "arn:aws:guardduty:eu-west-1:222233334444:detector/d1", false)]
    [InlineData("guardduty:CreateMembers", Detector, false)]
    [InlineData("guardduty:DeleteDetector", Detector, false)]
    [InlineData("guardduty:UpdateDetector", Detector, false)]
    [InlineData("organizations:ListAccounts", "*", true)]
    [InlineData("organizations:MoveAccount", "*", false)]
    [InlineData("sts:AssumeRole", Response, false)]
    public void AuditCoverage_reads(string action, string resource, bool allowed) =>
        Assert.Equal(allowed, new PolicyRequest("", action, resource).IsAllowedBy(Audit(enrol: false)));

    [Theory]
    [InlineData("guardduty:CreateMembers", true)]
    [InlineData("guardduty:UpdateMemberDetectors", false)]
    [InlineData("guardduty:DeleteMembers", false)]
    public void AuditCoverage_enrols_onlyWhenAsked(string action, bool allowed)
    {
        Assert.Equal(allowed, new PolicyRequest("", action, Detector).IsAllowedBy(Audit(enrol: true)));
        Assert.False(new PolicyRequest("", action, Detector).IsAllowedBy(Audit(enrol: false)));
    }

    [Theory]
    [InlineData("guardduty:GetUsageStatistics", Detector, true)]
    [InlineData("guardduty:GetRemainingFreeTrialDays", Detector, true)]
    [InlineData("dynamodb:PutItem", Ledger, true)]
    [InlineData("dynamodb:Query", Ledger, true)]
    [InlineData("dynamodb:Query", Ledger + "/index/byStatus", false)]
    [InlineData("dynamodb:Scan", Ledger, false)]
    [InlineData("guardduty:GetMemberDetectors", Detector, false)]
    [InlineData("organizations:ListAccounts", "*", false)]
    public void WatchUsage_readsAndRemembers(string action, string resource, bool allowed) => Assert.Equal(
        allowed, new PolicyRequest("", action, resource).IsAllowedBy(new(ReviewPolicy.WatchUsage(Partition.Aws, "111122223333", Bus, Ledger))));

    [Theory]
    [InlineData("lambda:InvokeFunction", Function, true)]
    [InlineData("lambda:InvokeFunction", Function + "2", false)]
    [InlineData("sqs:SendMessage", Queue, true)]
    [InlineData("kms:GenerateDataKey", Key, true)]
    [InlineData("kms:Encrypt", Key, false)]
    public void Schedule_invokesOneFunction(string action, string resource, bool allowed) =>
        Assert.Equal(allowed, new PolicyRequest("", action, resource).IsAllowedBy(SchedulePolicy.Permissions(Function, Queue, Key)));

    [Theory]
    [InlineData("111122223333", "arn:aws:scheduler:eu-central-1:111122223333:schedule-group/default", true)]
    [InlineData("222233334444", "arn:aws:scheduler:eu-central-1:111122223333:schedule-group/default", false)]
    [InlineData("111122223333", "arn:aws:scheduler:eu-central-1:222233334444:schedule-group/default", false)]
    public void ScheduleTrust_isForSchedulesOfTheAccount(string account, string arn, bool allowed) => Assert.Equal(
        allowed,
        new PolicyRequest("scheduler.amazonaws.com", "sts:AssumeRole", "").With("aws:SourceAccount", account).With("aws:SourceArn", arn)
            .IsAllowedBy(SchedulePolicy.Trust(Partition.Aws, "eu-central-1", "111122223333")));

    private static PolicyDocument Audit(bool enrol) => new(ReviewPolicy.AuditCoverage(Partition.Aws, "111122223333", Bus, enrol));
}
