using System.Collections.Immutable;
using System.Text.Json;
using LandingZone.Findings;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the key <c>channels</c>. A webhook's URL is a secret, whether the stack file encrypts it or not.</summary>
internal static class ChannelsReader
{
    /// <summary>
    /// Most characters of all webhooks together: a standard parameter of the Parameter Store takes 4 KB ("Managing parameter tiers"), of
    /// which each webhook's other members need some.
    /// </summary>
    private const int LongestUrls = 3_500;

    /// <summary>The addresses and webhooks.</summary>
    public static ChannelSettings Read(ConfigObject? map)
    {
        var email = map?.Optional("email")?.Object() is { } bands ? Email(bands) : NoEmail;
        var chat = map?.Optional("chat") is { } list ? Chat(list) : [];
        map?.RejectUnknownKeys();
        return new(email, chat);
    }

    private static ImmutableSortedDictionary<SeverityBand, ImmutableArray<string>> NoEmail { get; } =
        new[] { SeverityBand.Low, SeverityBand.Medium, SeverityBand.High, SeverityBand.Critical }
            .ToImmutableSortedDictionary(band => band, _ => ImmutableArray<string>.Empty);

    private static ImmutableSortedDictionary<SeverityBand, ImmutableArray<string>> Email(ConfigObject map)
    {
        var bands = NoEmail.Keys.ToImmutableSortedDictionary(
            band => band, band => Addresses(map.Optional(band.ToString().ToLowerInvariant())));
        map.RejectUnknownKeys();
        return bands;
    }

    private static ImmutableArray<string> Addresses(ConfigValue? list)
    {
        var addresses = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list?.Items() ?? [])
        {
            if (item.Email() is not { } address)
                continue;
            if (addresses.Contains(address, StringComparer.OrdinalIgnoreCase))
                item.Problems.Add(item.Path, $"{item.Found} is in the list twice. Remove one of them.");
            else
                addresses.Add(address);
        }

        return addresses.ToImmutable();
    }

    private static ImmutableArray<ChatWebhook> Chat(ConfigValue list)
    {
        var maps = list.Items().Select(item => item.Object()).OfType<ConfigObject>();
        var webhooks = maps.Select(Webhook).OfType<ChatWebhook>().ToImmutableArray();
        if (webhooks.Sum(webhook => webhook.Url.Reveal().Length + 60) > LongestUrls)
        {
            list.Problems.Add(
                list.Path,
                $"expected webhooks of at most {LongestUrls} characters together, found {webhooks.Length} that are longer. "
                + "Remove some: they share one parameter.");
        }

        return webhooks;
    }

    private static ChatWebhook? Webhook(ConfigObject map)
    {
        var kind = map.Required("kind", "slack, teams or json")?.Word("slack", "teams", "json");
        var minimum = map.Optional("minimumSeverity") is { } value ? value.Band() : SeverityBand.Low;
        var url = map.Required("url", "the webhook's URL, as a secret") is { } text ? Url(text with { IsSecret = true }) : null;
        map.RejectUnknownKeys();
        return kind is null || minimum is null || url is null ? null : new(kind, minimum.Value, url);
    }

    private static SecretText? Url(ConfigValue value) =>
        value.Text("a webhook URL that begins with https://", IsHttps, "Set it with: pulumi config set --secret --path") is { } url
            ? new(url)
            : null;

    // Tools without the stack's key hand over the placeholder.
    private static bool IsHttps(string text) =>
        text == SecretText.Placeholder
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "https", UserInfo: "", Host.Length: > 0 });
}
