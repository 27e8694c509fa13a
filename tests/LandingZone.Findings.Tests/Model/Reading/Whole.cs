using System.Text.Json;
using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model.Reading;

/// <summary>Compares everything that was read. Records compare their lists by reference; written out they compare by content.</summary>
internal static class Whole
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Equal(object? expected, object? actual) => Assert.Equal(Written(expected), Written(actual));

    /// <summary>A finding with the given fields beside its type.</summary>
    public static Finding Finding(string fields) =>
        Assert.IsType<FindingEvent>(GuardDutyEventParser.Parse($$"""{"type":"A:B/C",{{fields}}}""")).Finding;

    public static FindingResource Resource(string json) => Finding($"\"resource\":{json}").Resource;

    public static FindingService Service(string json) => Finding($"\"service\":{json}").Service;

    public static FindingAction? Action(string json) => Service($$"""{"action":{{json}} }""").Action;

    // An object as the static type has it written with the members of its own type.
    private static string Written(object? value) => (value?.GetType().Name ?? "null") + JsonSerializer.Serialize(value, Indented);
}
