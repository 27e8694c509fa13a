using LandingZone.Lambdas.Aws;

namespace LandingZone.Tools.Doctor.AwsChecks;

/// <summary>Lines about AWS. A question that could not be asked is a line as well, and never ends the command.</summary>
/// <param name="caller">Who asks, as a policy would name it.</param>
internal sealed class AwsAnswers(string caller)
{
    /// <summary>The answer to a question, or the line that says why there is none.</summary>
    /// <param name="name">Name of the line.</param>
    /// <param name="ask">Asks.</param>
    public async Task<CheckResult> AskAsync(string name, Func<Task<CheckResult>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (AwsException exception)
        {
            return NotAsked(name, exception.Error);
        }
        catch (FormatException exception)
        {
            return CheckResult.NotChecked(AwsQuestions.Area, name, exception.Message, $"Run '{Command(name)}'.");
        }
    }

    /// <summary>What is needed is there.</summary>
    public static CheckResult Ok(string name, string found) => CheckResult.Ok(AwsQuestions.Area, name, found);

    /// <summary>Something is wrong.</summary>
    public static CheckResult Problem(string name, string found, string fix) => CheckResult.Problem(AwsQuestions.Area, name, found, fix);

    /// <summary>Nobody can say yet.</summary>
    public static CheckResult NotChecked(string name, string why, string fix) => CheckResult.NotChecked(AwsQuestions.Area, name, why, fix);

    private CheckResult NotAsked(string name, AwsError error)
    {
        var action = $"{Prefix(error.Service)}:{error.Operation}";
        return IsDenied(error.Code)
            ? NotChecked(name, $"could not ask: {error.Code} on {action}", $"Grant {action} to {caller}.")
            : NotChecked(name, $"could not ask: {error.Code} on {action}: {error.Message}", $"Run '{Command(name)}'.");
    }

    private static bool IsDenied(string code) => code is "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" or "AuthorizationError";

    // The prefix of IAM actions ("Actions, resources, and condition keys for AWS services").
    private static string Prefix(string service) => service.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Command(string name) => AwsQuestions.All.First(one => one.Name == name).Command;
}
