using System.Collections.Immutable;

namespace LandingZone.Tools.Doctor;

/// <summary>The machine that the command runs on; tests pass their own.</summary>
/// <param name="RunAsync">Runs a program with arguments in a folder.</param>
/// <param name="Variables">The environment.</param>
public sealed record Machine(Func<string, string, string, Task<ProgramAnswer>> RunAsync, ImmutableDictionary<string, string> Variables)
{
    /// <summary>An environment variable; empty where it is not set.</summary>
    public string Variable(string name) => Variables.GetValueOrDefault(name, "");

    /// <summary>The user's own folder; empty where the environment names none.</summary>
    public string Home => Variable("HOME") is { Length: > 0 } unix ? unix : Variable("USERPROFILE");
}

/// <summary>What a program said.</summary>
/// <param name="ExitCode">How it ended; <c>null</c> where there is no such program.</param>
/// <param name="Text">Its output, or its error text where it failed, without blanks around it.</param>
public sealed record ProgramAnswer(int? ExitCode, string Text);
