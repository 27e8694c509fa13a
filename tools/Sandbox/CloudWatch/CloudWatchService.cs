using System.Globalization;
using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.CloudWatch;

/// <summary>Amazon CloudWatch, query protocol, 2010-08-01.</summary>
internal static class CloudWatchService
{
    internal static AwsService Create() =>
        new QueryService("monitoring", "http://monitoring.amazonaws.com/doc/2010-08-01/", "cloudwatch").Add("PutMetricData", PutMetricData);

    private static IEnumerable<XElement> PutMetricData(Exchange call)
    {
        var space = call.Query.Required("Namespace");
        if (space.StartsWith("AWS/", StringComparison.Ordinal))
            throw Invalid("Namespace", "must not start with AWS/");
        var data = call.Query.Structures("MetricData");
        if (data.Count is 0 or > 1000)
            throw Invalid("MetricData", "must have 1 to 1000 entries");
        call.Store.Metrics.AddRange(data.Select(datum => Read(call, space, datum)).ToList());
        return [];
    }

    private static PutMetric Read(Exchange call, string space, QueryParameters datum)
    {
        var text = datum.Required("Value");
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            throw Invalid("MetricData.member.Value", $"is not a number: {text}");
        var dimensions = datum.Structures("Dimensions");
        if (dimensions.Count > 30)
            throw Invalid("MetricData.member.Dimensions", "must have at most 30 entries");
        return new PutMetric(call.AccountId, call.Region, space, datum.Required("MetricName"), value, datum["Unit"] ?? "None",
            dimensions.ToDictionary(dimension => dimension.Required("Name"), dimension => dimension.Required("Value")));
    }

    private static AwsErrorException Invalid(string parameter, string reason) =>
        new("InvalidParameterValue", $"The parameter {parameter} {reason}.");
}
