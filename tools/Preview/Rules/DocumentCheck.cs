using System.Globalization;
using System.Text;
using System.Text.Json;
using LandingZone.Findings.Patterns;

namespace LandingZone.Tools.Preview.Rules;

/// <summary>Checks one document against its rule.</summary>
internal static class DocumentCheck
{
    /// <summary>What is wrong with a document and how to mend it, or <c>null</c>.</summary>
    public static (string What, string Fix)? Problem(string text, DocumentRule rule)
    {
        if (text == Stacks.StackSettings.SecretText)
            return null; // its content is not to be shown, and so is not at hand
        if (rule.Kind is not DocumentKind.Text && Invalid(text, rule.Kind) is { } reason)
            return ($"is no valid {Words(rule.Kind)}: {reason}", "Correct the document.");
        var size = Size(text, rule);
        return size <= rule.Limit ? null : (
            string.Create(CultureInfo.InvariantCulture, $"has {size:N0} {Unit(rule)}, {rule.Limit:N0} are allowed"),
            $"Shorten it or split it ({rule.Source}).");
    }

    /// <summary>
    /// The size in the unit of the rule's quota. An ARN that is known only after apply counts <see cref="ArnLength"/> characters,
    /// since its reference <c>${x.arn}</c> is shorter than most ARNs.
    /// </summary>
    public static int Size(string text, DocumentRule rule) => rule switch
    {
        { IgnoresBlanks: true } => text.Count(c => !char.IsWhiteSpace(c)) + MissingInArns(text),
        { Kind: DocumentKind.EventPattern } => text.Length,
        _ => Encoding.UTF8.GetByteCount(text) + MissingInArns(text),
    };

    /// <summary>The length of a detector's ARN in the longest partition and region, and of a role's with the longest name.</summary>
    public const int ArnLength = 95;

    private static int MissingInArns(string text)
    {
        var missing = 0;
        for (var start = text.IndexOf("${", StringComparison.Ordinal); start >= 0; start = text.IndexOf("${", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            if (end > 0 && text.AsSpan(start, end - start).EndsWith(".arn"))
                missing += Math.Max(0, ArnLength - (end + 1 - start));
        }
        return missing;
    }

    private static string? Invalid(string text, DocumentKind kind)
    {
        if (kind == DocumentKind.EventPattern)
            return EventPattern.Validate(text);
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object || kind == DocumentKind.Json ? null : "it must be a JSON object";
        }
        catch (JsonException error)
        {
            return error.Message;
        }
    }

    private static string Words(DocumentKind kind) => kind switch
    {
        DocumentKind.Policy => "policy",
        DocumentKind.EventPattern => "event pattern",
        _ => "JSON",
    };

    private static string Unit(DocumentRule rule) => rule switch
    {
        { IgnoresBlanks: true } => "characters without blanks",
        { Kind: DocumentKind.EventPattern } => "characters",
        _ => "bytes",
    };
}
