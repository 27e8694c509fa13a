using LandingZone.Lambdas.Aws;

namespace LandingZone.Lambdas.Settings;

/// <summary>Who the function is and where it runs: the variables that Lambda sets, and those that redirect calls.</summary>
/// <param name="Region">The function's region.</param>
/// <param name="Credentials">The function's own credentials.</param>
/// <param name="Endpoints">Endpoints instead of AWS's own: by service, or under an empty name for all.</param>
public sealed record AwsSettings(string Region, AwsCredentials Credentials, IReadOnlyDictionary<string, Uri> Endpoints)
{
    private const string EndpointVariable = "AWS_ENDPOINT_URL";

    /// <summary>Reads the settings.</summary>
    public static AwsSettings Read(SettingsReader settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new AwsSettings(
            settings.Text("AWS_REGION", "a region, for example eu-west-1", IsRegion),
            new AwsCredentials(
                settings.Text("AWS_ACCESS_KEY_ID", "the id of an access key"),
                settings.Secret("AWS_SECRET_ACCESS_KEY", "a secret access key", _ => true),
                settings.Has("AWS_SESSION_TOKEN") ? settings.Secret("AWS_SESSION_TOKEN", "a session token", _ => true) : null),
            ReadEndpoints(settings));
    }

    /// <summary>Reads the variables that redirect calls.</summary>
    internal static Dictionary<string, Uri> ReadEndpoints(SettingsReader settings)
    {
        Dictionary<string, Uri> endpoints = new(StringComparer.Ordinal);
        foreach (var rest in settings.NamesAfter(EndpointVariable))
        {
            var address = settings.Parse(
                EndpointVariable + rest, "an http or https address, for example http://127.0.0.1:4566",
                text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
                    ? uri
                    : null);
            if (address is not null)
                endpoints[rest.TrimStart('_')] = address;
        }

        return endpoints;
    }

    private static bool IsRegion(string text) =>
        text.Count(letter => letter == '-') >= 2 && char.IsAsciiDigit(text[^1])
        && text.All(letter => letter == '-' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
}
