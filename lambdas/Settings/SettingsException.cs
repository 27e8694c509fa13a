namespace LandingZone.Lambdas.Settings;

/// <summary>The function cannot start with its settings.</summary>
/// <param name="errorType">Lambda's category and reason, for example <c>Runtime.ConfigInvalid</c>.</param>
/// <param name="problems">All problems, each naming its setting, the value and what is expected.</param>
public sealed class SettingsException(string errorType, IReadOnlyList<string> problems)
    : Exception(problems.Count == 1 ? problems[0] : $"{problems.Count} settings are wrong:\n- " + string.Join("\n- ", problems))
{
    /// <summary>The type under which Lambda reports the error.</summary>
    public string ErrorType { get; } = errorType;

    /// <summary>All problems.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
