using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LandingZone.Tools.Simulate;

/// <summary>Reports as JSON: camelCase members, enumerations as camelCase words, members without a value as null.</summary>
public static class ReportJson
{
    private static readonly ReportJsonContext Indented = new(Options(indented: true));
    private static readonly ReportJsonContext OneLine = new(Options(indented: false));

    /// <summary>A report for people and programs, indented.</summary>
    public static string Write(SimulationReport report) => JsonSerializer.Serialize(report, Indented.SimulationReport) + "\n";

    /// <summary>A report on one line, for streams of them.</summary>
    public static string WriteLine(SimulationReport report) => JsonSerializer.Serialize(report, OneLine.SimulationReport) + "\n";

    private static JsonSerializerOptions Options(bool indented) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<RulePurpose>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<PathPlace>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<OutcomeKind>(JsonNamingPolicy.CamelCase),
        },
    };
}

/// <summary>The serializer's code for reports, made at build.</summary>
[JsonSerializable(typeof(SimulationReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
