using System.Collections.Immutable;

namespace LandingZone.Tools.Doctor;

/// <summary>What the doctor says about AWS where it cannot ask AWS.</summary>
public static class AwsCredentialsCheck
{
    /// <summary>The area of every line about AWS.</summary>
    public const string Area = "aws";

    /// <summary>The names of what is looked at with credentials.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "management account", "security account", "trusted access", "delegated administrator", "policy types", "regions", "account addresses",
        "member quota", "other administrators",
    ];

    /// <summary>Whether the environment holds credentials.</summary>
    public static bool HasCredentials(Machine machine) => machine.Variable("AWS_ACCESS_KEY_ID").Length > 0 && machine.Variable("AWS_SECRET_ACCESS_KEY").Length > 0;

    /// <summary>One line per check that needs credentials.</summary>
    /// <param name="why">Why nothing was asked.</param>
    /// <param name="fix">What to do about it.</param>
    public static IEnumerable<CheckResult> NotChecked(string why, string fix) =>
        Names.Select(name => CheckResult.NotChecked(Area, name, why, fix));

    /// <summary>The lines where there are no credentials.</summary>
    public static IEnumerable<CheckResult> WithoutCredentials => NotChecked("there are no AWS credentials in the environment",
        "Run 'eval \"$(aws configure export-credentials --format env)\"' and the command again.");
}
