using System.Collections.Immutable;
using LandingZone.Infra.Settings;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Init;

/// <summary>Checks answers with the parser that the program itself uses.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stack">The new stack's name.</param>
public sealed record InitCheck(Project Project, string Stack)
{
    /// <summary>Everything that is wrong with complete answers, each pointing at its option.</summary>
    public ImmutableArray<Problem> Problems(InitAnswers answers) =>
    [
        // One address serves two bands: what is wrong with it is said once.
        .. Lines(answers).Select(line => Asked(line) is { } question
            ? new Problem($"{question.Option}: {Text(line)}", question.Option, "Correct the option and run the command again. Nothing was written.")
            : new Problem(line, Project.StackFileName(Stack), "Every key is described in docs/configuration.md.")).Distinct(),
    ];

    /// <summary>What is wrong with the answer to one question, given the answers so far; empty where nothing is.</summary>
    public string Problem(InitQuestion question, string answer, InitAnswers soFar)
    {
        var creates = InitQuestion.NewSecurityAccount.Contains(question) || soFar.CreatesSecurityAccount;
        var others = InitAnswers.Samples(creates);
        foreach (var (option, value) in soFar.Values)
            others = new(others.Values.SetItem(option, value));
        return Lines(others.With(question, answer)).FirstOrDefault(line => Asked(line) == question) is { } wrong ? Text(wrong) : "";
    }

    private ImmutableArray<string> Lines(InitAnswers answers)
    {
        var stack = StackReader.Parse(Project, Stack, StackTemplate.Write(Project.Name, answers));
        return LandingZoneSettings.Parse(LandingZoneLoader.Configuration(stack)).Problems;
    }

    private InitQuestion? Asked(string line) => InitQuestion.All.FirstOrDefault(question =>
        line.StartsWith($"{Project.Name}:{question.Key}", StringComparison.Ordinal) && line[Project.Name.Length + 1 + question.Key.Length] is (':' or '[' or '.'));

    private string Text(string line) => line[(line.IndexOf(": ", Project.Name.Length, StringComparison.Ordinal) + 2)..];
}
