using LandingZone.Lambdas.Aws;

namespace LandingZone.Lambdas.Coverage;

/// <summary>
/// Asks AWS, and keeps each question that stayed without an answer as a gap: an audit that lacks a permission must not look like one
/// that found nothing.
/// </summary>
/// <param name="region">The region that the questions are about; empty for the organization.</param>
internal sealed class CoverageQuestions(string region)
{
    private readonly List<CoverageGap> _failures = [];

    public IReadOnlyList<CoverageGap> Failures => _failures;

    /// <summary>The answer, or null when the question failed.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="known">Errors that say something about the state; null for others.</param>
    public async Task<T?> AskAsync<T>(Func<Task<T>> ask, Func<AwsError, CoverageGap?>? known = null)
        where T : class?
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (AwsException exception)
        {
            _failures.Add(known?.Invoke(exception.Error) ?? Unanswered(exception.Error));
            return null;
        }
    }

    private CoverageGap Unanswered(AwsError error) => new(
        CoverageCheck.Unanswered, region, "", "", $"an answer to {error.Service} {error.Operation}", $"{error.Code}: {error.Message}");
}
