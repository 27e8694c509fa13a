using LandingZone.Tools.Doctor;
using LandingZone.Tools.Stacks;
using Spectre.Console;

namespace LandingZone.Tools.Commands;

/// <summary>What the commands work with; tests pass their own.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where problems go.</param>
/// <param name="Colour">Whether results may be coloured.</param>
/// <param name="WorkingDirectory">Where the search for <c>Pulumi.yaml</c> starts unless <c>--cwd</c> is given.</param>
/// <param name="Program">The Pulumi program.</param>
/// <param name="Terminal">Opens the terminal on which somebody can answer questions; <c>null</c> where nobody can.</param>
public sealed record CommandContext(TextWriter Output, TextWriter Error, bool Colour, string WorkingDirectory, StackProgram Program,
    Func<IAnsiConsole>? Terminal = null)
{
    /// <summary>Standard input, which is empty unless somebody gives one.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Opens the terminal that shows progress; null where problems go to no terminal.</summary>
    public Func<IAnsiConsole>? Progress { get; init; }

    /// <summary>The machine that 'lz doctor' looks at; an empty one unless given.</summary>
    public Func<Machine> Machine { get; init; } = () => new Machine((_, _, _) => Task.FromResult(new ProgramAnswer(null, "")), []);
}

/// <summary>How a command ends.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The program or its settings are wrong.</summary>
    public const int Wrong = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;
}
