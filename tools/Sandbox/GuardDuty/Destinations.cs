using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.GuardDuty;

/// <summary>Where findings are exported to.</summary>
internal static class Destinations
{
    internal static JsonObject List(Exchange call) => GuardDutyAnswers.Page(
        call, "destinations", GuardDutyAnswers.Detector(call).PublishingDestinations, destination => destination.Id, Summary);

    internal static JsonObject Describe(Exchange call)
    {
        var id = call.Path["destinationId"];
        var destination = GuardDutyAnswers.Detector(call).PublishingDestinations.FirstOrDefault(each => each.Id == id)
            ?? throw GuardDutyAnswers.Bad("The request is rejected because the one or more input parameters have invalid values.");
        var json = Summary(destination);
        json["destinationProperties"] = new JsonObject
        {
            ["destinationArn"] = destination.BucketArn,
            ["kmsKeyArn"] = destination.KmsKeyArn,
        };
        return json;
    }

    private static JsonObject Summary(PublishingDestination destination) => new()
    {
        ["destinationId"] = destination.Id,
        ["destinationType"] = "S3",
        ["status"] = destination.Status,
    };
}
