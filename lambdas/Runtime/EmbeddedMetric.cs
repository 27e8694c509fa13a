using System.Text.Json;

namespace LandingZone.Lambdas.Runtime;

/// <summary>Metrics as log lines ("Specification: Embedded metric format", Amazon CloudWatch user guide).</summary>
internal static class EmbeddedMetric
{
    /// <summary>The CloudWatch namespace of all metrics of the product.</summary>
    private const string Namespace = "LandingZone";

    public static void Write(
        Utf8JsonWriter json,
        DateTimeOffset time,
        string name,
        double value,
        string unit,
        IReadOnlyList<(string Name, string Value)> dimensions)
    {
        json.WriteStartObject();
        json.WriteStartObject("_aws");
        json.WriteNumber("Timestamp", time.ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics");
        json.WriteStartObject();
        json.WriteString("Namespace", Namespace);
        json.WriteStartArray("Dimensions");
        json.WriteStartArray();
        foreach (var (dimension, _) in dimensions)
            json.WriteStringValue(dimension);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteStartArray("Metrics");
        json.WriteStartObject();
        json.WriteString("Name", name);
        json.WriteString("Unit", unit);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        foreach (var (dimension, text) in dimensions)
            json.WriteString(dimension, text);
        json.WriteNumber(name, value);
        json.WriteEndObject();
    }
}
