namespace LandingZone.Tools;

/// <summary>One thing that is wrong, in the shape in which every command reports it.</summary>
/// <param name="What">What is wrong, naming the key, the resource and the value.</param>
/// <param name="Where">The file and line, the resource, the option or the command.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record Problem(string What, string Where, string Fix);

/// <summary>Ends a command with exit code 1: the program or its settings are wrong.</summary>
public sealed class ProblemException : Exception
{
    /// <summary>Ends a command with the given problems, all of which are reported.</summary>
    public ProblemException(IReadOnlyList<Problem> problems) : base(string.Join('\n', problems.Select(p => p.What))) => Problems = problems;

    /// <summary>Ends a command with one problem.</summary>
    public ProblemException(string what, string where, string fix) : this([new Problem(what, where, fix)]) { }

    /// <summary>Everything that was found, in the order in which it is reported.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
