using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Rendering;

/// <summary>The preview as JSON: the format of <c>--format json</c>, the same on every run so that two files can be compared.</summary>
public static class PreviewJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes UTF-8 JSON that ends with a line break.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="diff">What changes; its members follow those of the preview.</param>
    public static byte[] Write(StackPreview preview, PlanDiff? diff = null) => Document(json =>
    {
        json.WriteString("project", preview.Project);
        json.WriteString("stack", preview.Stack);
        json.WriteStartArray("resources");
        foreach (var resource in preview.Resources)
            Write(json, resource);
        json.WriteEndArray();
        json.WritePropertyName("outputs");
        preview.Outputs.WriteTo(json);
        Write(json, preview.Summary);
        if (diff is not null)
            DiffJson.WriteChanges(json, diff);
    });

    /// <summary>An object in the form that all JSON of this command has.</summary>
    internal static byte[] Document(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, PreviewResource resource)
    {
        json.WriteStartObject();
        json.WriteString("name", resource.Name);
        json.WriteString("type", resource.Type);
        json.WriteString("parent", resource.Parent);
        json.WriteString("account", resource.Account);
        json.WriteString("region", resource.Region);
        json.WritePropertyName("inputs");
        resource.Inputs.WriteTo(json);
        json.WriteStartObject("options");
        json.WriteBoolean("protect", resource.Options.Protect);
        json.WriteBoolean("retainOnDelete", resource.Options.RetainOnDelete);
        Write(json, "dependsOn", resource.Options.DependsOn);
        Write(json, "ignoreChanges", resource.Options.IgnoreChanges);
        Write(json, "aliases", resource.Options.Aliases);
        if (resource.Options.Import.Length > 0)
            json.WriteString("import", resource.Options.Import);
        if (resource.Options.DeleteBeforeReplace)
            json.WriteBoolean("deleteBeforeReplace", true);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PreviewSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("resources", summary.Resources);
        foreach (var (name, counts) in new[] { ("byType", summary.ByType), ("byRegion", summary.ByRegion) })
        {
            json.WriteStartObject(name);
            foreach (var (key, count) in counts)
                json.WriteNumber(key, count);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
