using System.Globalization;
using System.Text.Json.Nodes;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Catalogue;

/// <summary>The catalogue for people and for programs.</summary>
public static class CatalogueText
{
    /// <summary>Aligned lines with a heading.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<CatalogueRow> rows) => Columns.Aligned([Heading(rows), .. rows.Select(Cells)]);

    /// <summary>A Markdown table.</summary>
    public static IEnumerable<string> Markdown(IReadOnlyList<CatalogueRow> rows)
    {
        var heading = Heading(rows);
        return
        [
            $"| {string.Join(" | ", heading)} |",
            $"|{string.Concat(heading.Select(_ => "---|"))}",
            .. rows.Select(row => $"| {string.Join(" | ", Cells(row).Select((cell, column) => column == 0 ? $"`{cell}`" : cell))} |"),
        ];
    }

    /// <summary>One JSON object; notifications and responses are there where a stack was named.</summary>
    public static JsonObject Json(string? stack, IReadOnlyList<CatalogueRow> rows)
    {
        var json = new JsonObject();
        if (stack is not null)
            json["stack"] = stack;
        json["types"] = new JsonArray([.. rows.Select(Row)]);
        return json;
    }

    private static JsonObject Row(CatalogueRow row)
    {
        var json = new JsonObject
        {
            ["type"] = row.Entry.Type,
            ["severity"] = row.Severity,
            ["band"] = row.Entry.DefaultSeverity.ToString(),
            ["severityVaries"] = row.Entry.SeverityVaries,
            ["plan"] = row.Entry.Plan,
            ["family"] = row.Entry.Family.ToString(),
        };
        if (row.Notifications is { } notifications)
            json["notifications"] = new JsonArray([.. notifications.Select(name => JsonValue.Create(name))]);
        if (row.Responses is { } responses)
            json["responses"] = new JsonArray([.. responses.Select(response => new JsonObject
            {
                ["name"] = response.Name, ["state"] = response.State, ["condition"] = StackCatalogue.Camel(response.Condition.ToString()),
            })]);
        return json;
    }

    private static string[] Heading(IReadOnlyList<CatalogueRow> rows) => rows.Any(row => row.Notifications is not null)
        ? ["TYPE", "SEVERITY", "PLAN", "FAMILY", "NOTIFICATIONS", "RESPONSE"] : ["TYPE", "SEVERITY", "PLAN", "FAMILY"];

    private static string[] Cells(CatalogueRow row)
    {
        var severity = row.Entry.DefaultSeverity.ToString() + (row.Entry.SeverityVaries ? string.Create(CultureInfo.InvariantCulture, $" (varies; {row.Severity})") : "");
        string[] cells = [row.Entry.Type, severity, row.Entry.Plan, row.Entry.Family.ToString()];
        return row.Notifications is not { } notifications ? cells
            : [.. cells, Listed(notifications), Listed((row.Responses ?? []).Select(response => $"{response.Name} ({response.State})"))];
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } text ? text : "none";
}
