using LandingZone.Lambdas.Aws;

namespace LandingZone.Tools.Doctor.AwsChecks;

/// <summary>Questions that need a session in one of the two accounts.</summary>
internal static class Sessions
{
    /// <summary>A question to the management account.</summary>
    public static Task<CheckResult> InManagement(string name, AwsSession? session, AwsAnswers answers, Func<AwsSession, Task<CheckResult>> ask) =>
        In(name, "management", session, answers, ask);

    /// <summary>A question to the security account.</summary>
    public static Task<CheckResult> InSecurity(string name, AwsSession? session, AwsAnswers answers, Func<AwsSession, Task<CheckResult>> ask) =>
        In(name, "security", session, answers, ask);

    private static Task<CheckResult> In(string name, string account, AwsSession? session, AwsAnswers answers, Func<AwsSession, Task<CheckResult>> ask) => session is null
        ? Task.FromResult(AwsAnswers.NotChecked(name, $"the {account} account cannot be entered", $"See the line '{account} role'."))
        : answers.AskAsync(name, () => ask(session));
}
