using System.Text.Json;
using LandingZone.Tools.Diff;

namespace LandingZone.Tools.Rendering;

/// <summary>The changes between two plans as JSON: <c>lz diff --format json</c>, and the member <c>changes</c> of a preview.</summary>
public static class DiffJson
{
    /// <summary>Writes UTF-8 JSON that ends with a line break.</summary>
    public static byte[] Write(PlanDiff diff) => PreviewJson.Document(json =>
    {
        json.WriteString("project", diff.Head.Project);
        json.WriteString("stack", diff.Head.Stack);
        WriteChanges(json, diff);
    });

    /// <summary>Writes the members <c>changes</c>, <c>outputChanges</c>, <c>warnings</c> and <c>changeSummary</c>.</summary>
    internal static void WriteChanges(Utf8JsonWriter json, PlanDiff diff)
    {
        json.WriteStartArray("changes");
        foreach (var change in diff.Changes.Where(c => c.Kind != ChangeKind.Same))
            Write(json, change);
        json.WriteEndArray();
        json.WriteStartArray("outputChanges");
        foreach (var change in diff.Outputs)
            Write(json, change);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in diff.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("name", warning.Change.Resource.Name);
            json.WriteString("type", warning.Change.Resource.Type);
            json.WriteBoolean("grave", warning.IsGrave);
            json.WriteString("text", warning.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("changeSummary");
        foreach (var kind in ChangeWords.Order)
            json.WriteNumber(ChangeWords.Verb(kind), diff.Count(kind));
        json.WriteNumber("same", diff.Count(ChangeKind.Same));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResourceChange change)
    {
        var resource = change.Resource;
        json.WriteStartObject();
        json.WriteString("kind", ChangeWords.Verb(change.Kind));
        json.WriteString("name", resource.Name);
        json.WriteString("type", resource.Type);
        json.WriteString("parent", resource.Parent);
        json.WriteString("account", resource.Account);
        json.WriteString("region", resource.Region);
        if (change.AliasOf.Length > 0)
            json.WriteString("was", change.AliasOf);
        if (change.DeletesFirst)
            json.WriteBoolean("deleteBeforeReplace", true);
        foreach (var (name, values) in new[] { ("inputs", change.Inputs), ("options", change.Options) })
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                Write(json, value);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ValueChange change)
    {
        json.WriteStartObject();
        json.WriteString("path", change.Path.Text);
        foreach (var (name, value) in new[] { ("before", change.Before), ("after", change.After) })
            if (value is not null)
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }
        if (change.Replaces)
            json.WriteBoolean("forcesReplacement", true);
        json.WriteEndObject();
    }
}
