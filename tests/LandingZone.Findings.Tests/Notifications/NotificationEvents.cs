using System.Globalization;
using System.Text.Json.Nodes;
using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Notifications;

/// <summary>Events as small as a rule sees of them.</summary>
internal static class NotificationEvents
{
    public static FlatEvent Finding(string type, decimal? severity = 8m, bool? archived = false, bool sample = false)
    {
        var service = new JsonObject();
        if (archived is { } flag)
            service["archived"] = flag;
        if (sample)
            service["additionalInfo"] = new JsonObject { ["sample"] = true };
        var detail = new JsonObject { ["type"] = type, ["service"] = service };
        if (severity is { } number)
            detail["severity"] = JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture));
        return Event("aws.guardduty", "GuardDuty Finding", detail);
    }

    public static FlatEvent Event(string source, string detailType, JsonObject? detail = null) => FlatEvent.Parse(
        new JsonObject { ["source"] = source, ["detail-type"] = detailType, ["detail"] = detail ?? [] }.ToJsonString());
}
