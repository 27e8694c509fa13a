using System.Collections.Concurrent;
using LandingZone.Lambdas.Aws;

namespace LandingZone.Tools.Doctor.AwsChecks;

/// <summary>Questions that need a session in one of the two accounts.</summary>
internal static class Sessions
{
    private const int RegionsAtOnce = 4;

    /// <summary>A question to the management account.</summary>
    public static Task<CheckResult> InManagement(string name, AwsSession? session, AwsAnswers answers, Func<AwsSession, Task<CheckResult>> ask) =>
        In(name, "management", session, answers, ask);

    /// <summary>A question to the security account.</summary>
    public static Task<CheckResult> InSecurity(string name, AwsSession? session, AwsAnswers answers, Func<AwsSession, Task<CheckResult>> ask) =>
        In(name, "security", session, answers, ask);

    /// <summary>Asks in every region, some of them at a time. A region that is off knows no credentials: the line about regions tells of
    /// it, and the others leave it out.</summary>
    public static async Task<IReadOnlyDictionary<string, T>> InRegionsAsync<T>(
        IReadOnlyList<string> regions, Func<string, Task<T>> ask, T whereOff, CancellationToken cancellation)
    {
        var found = new ConcurrentDictionary<string, T>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(regions, new ParallelOptions { MaxDegreeOfParallelism = RegionsAtOnce, CancellationToken = cancellation }, async (region, _) =>
        {
            try
            {
                found[region] = await ask(region).ConfigureAwait(false);
            }
            catch (AwsException exception) when (exception.Error.IsUnknownCredentials)
            {
                found[region] = whereOff;
            }
        }).ConfigureAwait(false);
        return found;
    }

    private static Task<CheckResult> In(string name, string account, AwsSession? session, AwsAnswers answers, Func<AwsSession, Task<CheckResult>> ask) => session is null
        ? Task.FromResult(AwsAnswers.NotChecked(name, $"the {account} account cannot be entered", $"See the line '{account} role'."))
        : answers.AskAsync(name, () => ask(session));
}
