using System.Text.Json;

namespace Pulumi;

/// <summary>An input of a JSON value, given as text or parsed.</summary>
public sealed class InputJson : Input<JsonElement>
{
    private static readonly JsonElement NullElement = JsonSerializer.SerializeToElement<object?>(null);

    /// <summary>An input of JSON null.</summary>
    public InputJson()
        : this(Output.Create(NullElement))
    {
    }

    private InputJson(Output<JsonElement> output)
        : base(output)
    {
    }

    /// <summary>Parses the text.</summary>
    public static implicit operator InputJson(string json) => Output.Create(json);

    /// <summary>Takes the document's root.</summary>
    public static implicit operator InputJson(JsonDocument document) => Output.Create(document);

    /// <summary>Takes the element.</summary>
    public static implicit operator InputJson(JsonElement element) => Output.Create(element);

    /// <summary>Parses the text when it is known.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    /// <summary>Takes the document's root when it is known.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(known => known.RootElement));

    /// <summary>Takes the element when it is known.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
