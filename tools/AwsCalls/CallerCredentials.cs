using System.Text.Json;
using LandingZone.Lambdas.Aws;
using LandingZone.Tools.Doctor;

namespace LandingZone.Tools.AwsCalls;

/// <summary>
/// The credentials of whoever runs the command: those of the environment, or those of a profile, which the AWS CLI reads for us because
/// it knows every kind ("Configuration and credential file settings", AWS CLI User Guide). No other place is asked, so that a machine
/// without credentials answers at once.
/// </summary>
/// <param name="Credentials">The credentials; null when there are none.</param>
/// <param name="Missing">Why there are none.</param>
public sealed record CallerCredentials(AwsCredentials? Credentials, string Missing)
{
    /// <summary>How to give credentials.</summary>
    public const string Fix = "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN), or AWS_PROFILE.";

    /// <summary>Looks for credentials.</summary>
    /// <param name="machine">Environment and programs.</param>
    /// <param name="folder">Where programs are started.</param>
    public static async Task<CallerCredentials> FindAsync(Machine machine, string folder)
    {
        ArgumentNullException.ThrowIfNull(machine);
        if (machine.Variable("AWS_ACCESS_KEY_ID") is { Length: > 0 } id && machine.Variable("AWS_SECRET_ACCESS_KEY") is { Length: > 0 } secret)
            return new(new(id, secret, machine.Variable("AWS_SESSION_TOKEN") is { Length: > 0 } token ? token : null), "");
        if (!HasProfile(machine))
            return new(null, "there are no AWS credentials in the environment and no profile");
        var answer = await machine.RunAsync("aws", "configure export-credentials --format process", folder).ConfigureAwait(false);
        return answer.ExitCode switch
        {
            0 => Parse(answer.Text),
            null => new(null, "there are no AWS credentials in the environment, and no AWS CLI that reads the profile"),
            _ => new(null, $"'aws configure export-credentials' fails: {answer.Text.Split('\n')[0].Trim()}"),
        };
    }

    private static bool HasProfile(Machine machine)
    {
        if (machine.Variable("AWS_PROFILE").Length > 0)
            return true;
        var home = machine.Home;
        return home.Length > 0 && new[] { ("AWS_CONFIG_FILE", "config"), ("AWS_SHARED_CREDENTIALS_FILE", "credentials") }
            .Any(file => File.Exists(machine.Variable(file.Item1) is { Length: > 0 } named ? named : Path.Combine(home, ".aws", file.Item2)));
    }

    // "credential_process": the same format that the AWS CLI itself takes from other programs.
    private static CallerCredentials Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return new(
                new(root.GetProperty("AccessKeyId").GetString()!, root.GetProperty("SecretAccessKey").GetString()!,
                    root.TryGetProperty("SessionToken", out var token) ? token.GetString() : null),
                "");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(null, "'aws configure export-credentials' answers with something else than credentials");
        }
    }
}
