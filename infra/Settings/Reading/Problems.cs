namespace LandingZone.Infra.Settings.Reading;

/// <summary>Collects everything that is wrong with a configuration, so that one run reports it all.</summary>
internal sealed class Problems(string projectName)
{
    private readonly List<string> _lines = [];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Adds a problem of one key.</summary>
    /// <param name="path">Path below the project, such as <c>guardDuty.members[2].email</c>.</param>
    /// <param name="text">What is wrong and the way out, as sentences.</param>
    public void Add(string path, string text) => _lines.Add($"{projectName}:{path}: {text}");

    /// <summary>Adds a value that is not what it has to be.</summary>
    /// <param name="value">The value found.</param>
    /// <param name="expected">What it has to be, without a full stop.</param>
    /// <param name="wayOut">A sentence that says what to do; empty when the expectation says it all.</param>
    public void Unexpected(ConfigValue value, string expected, string wayOut = "") =>
        Add(value.Path, $"expected {expected}, found {value.Found}.{(wayOut.Length > 0 ? " " + wayOut : "")}");
}
