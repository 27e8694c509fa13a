using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.GuardDuty;

/// <summary>Detectors, and the organization configuration of the delegated administrator's detector.</summary>
internal static class Detectors
{
    private const string ServiceRole = "/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty";

    internal static JsonObject List(Exchange call) => GuardDutyAnswers.Page(
        call, "detectorIds", call.Local.Detector is { } detector ? [detector.Id] : Array.Empty<string>(), id => id, id => id);

    internal static JsonObject Get(Exchange call)
    {
        var detector = GuardDutyAnswers.Detector(call);
        return new JsonObject
        {
            ["createdAt"] = "2024-01-01T00:00:00.000Z",
            ["findingPublishingFrequency"] = detector.FindingPublishingFrequency,
            ["serviceRole"] = $"arn:aws:iam::{call.AccountId}:role{ServiceRole}",
            ["status"] = detector.Status,
            ["features"] = GuardDutyAnswers.Features(detector.Features, "status"),
            ["tags"] = Json.Map(detector.Tags),
        };
    }

    internal static JsonObject DescribeOrganizationConfiguration(Exchange call)
    {
        var detector = GuardDutyAnswers.Detector(call);
        if (call.Store.Organization?.DelegatedAdministrators.GetValueOrDefault("guardduty.amazonaws.com") != call.AccountId)
            throw GuardDutyAnswers.Bad(
                "The request failed because the account is not the GuardDuty delegated administrator for the organization.");
        return new JsonObject
        {
            ["autoEnable"] = detector.AutoEnableMembers != "NONE",
            ["memberAccountLimitReached"] = detector.MemberAccountLimitReached,
            ["autoEnableOrganizationMembers"] = detector.AutoEnableMembers,
            ["features"] = GuardDutyAnswers.Features(detector.OrganizationFeatures, "autoEnable"),
        };
    }
}
