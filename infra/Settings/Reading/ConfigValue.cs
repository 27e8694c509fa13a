using System.Text.Json;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>A value in the configuration that knows where it stands. The readers report what is wrong and then answer null.</summary>
/// <param name="Path">Path below the project.</param>
/// <param name="Json">The value.</param>
/// <param name="IsSecret">True below a secret key: the value then never appears in a message.</param>
/// <param name="Problems">Where problems go.</param>
internal sealed record ConfigValue(string Path, JsonElement Json, bool IsSecret, Problems Problems)
{
    private const int ShownLength = 60;

    /// <summary>The value as messages show it.</summary>
    public string Found => Json.ValueKind switch
    {
        _ when IsSecret => "[secret]",
        JsonValueKind.String => $"\"{Shortened(Json.GetString()!)}\"",
        JsonValueKind.Number => $"the number {Json.GetRawText()}",
        JsonValueKind.Array => $"a list of {Json.GetArrayLength()}",
        JsonValueKind.Object => "a map",
        JsonValueKind.Null => "nothing",
        _ => Json.GetRawText(),
    };

    /// <summary>A text that satisfies a condition.</summary>
    /// <param name="expected">What the text has to be, for the message.</param>
    /// <param name="isValid">The condition; null accepts any text that is not empty.</param>
    /// <param name="wayOut">What to do when it does not hold.</param>
    public string? Text(string expected, Func<string, bool>? isValid = null, string wayOut = "")
    {
        if (Json.ValueKind == JsonValueKind.String && Json.GetString() is { Length: > 0 } text && (isValid is null || isValid(text)))
            return text;
        Problems.Unexpected(this, expected, wayOut);
        return null;
    }

    /// <summary>One of a few words.</summary>
    public T? OneOf<T>(params (string Word, T Meaning)[] words)
        where T : struct
    {
        if (Json.ValueKind == JsonValueKind.String)
        {
            foreach (var (word, meaning) in words)
            {
                if (Json.ValueEquals(word))
                    return meaning;
            }
        }

        Problems.Unexpected(this, Wording.Either(words.Select(pair => pair.Word)), Suggestion(words.Select(pair => pair.Word)));
        return null;
    }

    /// <summary>One of a few words, as it stands.</summary>
    public string? Word(params string[] words)
    {
        if (Json.ValueKind == JsonValueKind.String && words.Contains(Json.GetString()))
            return Json.GetString();
        Problems.Unexpected(this, Wording.Either(words), Suggestion(words));
        return null;
    }

    /// <summary>True or false, not in quotes: an empty or misspelt text never counts as either.</summary>
    public bool? Boolean()
    {
        if (Json.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return Json.GetBoolean();
        Problems.Unexpected(this, "true or false", "Write it without quotes.");
        return null;
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public int? Integer(int minimum, int maximum)
    {
        if (Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var number) && number >= minimum && number <= maximum)
            return number;
        Problems.Unexpected(this, $"a whole number from {minimum} to {maximum}");
        return null;
    }

    /// <summary>A map with known keys.</summary>
    public ConfigObject? Object()
    {
        if (Json.ValueKind == JsonValueKind.Object)
            return new(Path, Json.EnumerateObject().ToDictionary(pair => pair.Name, pair => Child(pair.Name, pair.Value)), Problems);
        Problems.Unexpected(this, "a map");
        return null;
    }

    /// <summary>The items of a list; those that the reader rejects are left out.</summary>
    public IEnumerable<ConfigValue> Items()
    {
        if (Json.ValueKind == JsonValueKind.Array)
            return Json.EnumerateArray().Select((item, index) => this with { Path = $"{Path}[{index}]", Json = item });
        Problems.Unexpected(this, "a list");
        return [];
    }

    /// <summary>The entries of a map whose keys are data.</summary>
    public IEnumerable<(string Key, ConfigValue Value)> Entries()
    {
        if (Json.ValueKind == JsonValueKind.Object)
            return Json.EnumerateObject().Select(pair => (pair.Name, Child(pair.Name, pair.Value)));
        Problems.Unexpected(this, "a map");
        return [];
    }

    private ConfigValue Child(string name, JsonElement json) => this with { Path = $"{Path}.{name}", Json = json };

    private string Suggestion(IEnumerable<string> words) =>
        !IsSecret && Json.ValueKind == JsonValueKind.String ? Wording.DidYouMean(Json.GetString()!, words) : "";

    private static string Shortened(string text) => text.Length <= ShownLength ? text : text[..ShownLength] + "…";
}
