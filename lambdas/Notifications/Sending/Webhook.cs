using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LandingZone.Findings;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>The format that a webhook takes.</summary>
internal enum WebhookKind
{
    /// <summary>A Slack incoming webhook.</summary>
    Slack,

    /// <summary>A Teams workflow webhook.</summary>
    Teams,

    /// <summary>Anything that reads our JSON.</summary>
    Json,
}

/// <summary>A chat webhook. Its URL is a secret: whoever knows it can post.</summary>
/// <param name="Kind">The format.</param>
/// <param name="MinimumSeverity">The lowest band that it gets.</param>
/// <param name="Url">The URL; HTTPS.</param>
internal sealed record Webhook(WebhookKind Kind, SeverityBand MinimumSeverity, Uri Url)
{
    /// <summary>Tells webhooks apart in logs and in the ledger without telling the URL.</summary>
    public string Name { get; } =
        $"{Kind.ToString().ToLowerInvariant()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Url.ToString())))[..8]}";

    /// <inheritdoc />
    public override string ToString() => Name;

    /// <summary>The webhooks of the parameter's value.</summary>
    /// <exception cref="FormatException">A webhook is wrong. The message names its place and never its URL.</exception>
    public static ImmutableArray<Webhook> ParseAll(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(Parse)]
                : throw new FormatException("The webhooks parameter must hold a JSON array.");
        }
        catch (JsonException)
        {
            // The exception could quote the text, which is secret.
            throw new FormatException("The webhooks parameter is not JSON; its value is secret.");
        }
    }

    private static Webhook Parse(JsonElement element, int index)
    {
        var kind = element.Text("kind") switch
        {
            "slack" => WebhookKind.Slack,
            "teams" => WebhookKind.Teams,
            "json" => WebhookKind.Json,
            var other => throw new FormatException($"Webhook {index}: kind is '{other}', but must be slack, teams or json."),
        };
        var severity = element.Text("minimumSeverity") switch
        {
            "Low" => SeverityBand.Low,
            "Medium" => SeverityBand.Medium,
            "High" => SeverityBand.High,
            "Critical" => SeverityBand.Critical,
            var other => throw new FormatException(
                $"Webhook {index}: minimumSeverity is '{other}', but must be Low, Medium, High or Critical."),
        };
        return Uri.TryCreate(element.Text("url"), UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
            ? new(kind, severity, url)
            : throw new FormatException($"Webhook {index}: url must be an https address; its value is secret.");
    }
}
