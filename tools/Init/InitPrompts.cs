using Spectre.Console;

namespace LandingZone.Tools.Init;

/// <summary>Asks on a terminal for what the options left out.</summary>
public static class InitPrompts
{
    /// <summary>Complete answers.</summary>
    public static InitAnswers Ask(IAnsiConsole terminal, InitCheck check, InitAnswers answers)
    {
        if (answers.Missing.Contains(InitQuestion.SecurityAccount) && !Confirm(terminal, "Does the security account exist already?"))
            answers = Answer(terminal, check, answers, InitQuestion.SecurityName);
        while (answers.Missing is [var question, ..])
            answers = Answer(terminal, check, answers, question);
        return answers;
    }

    private static bool Confirm(IAnsiConsole terminal, string text) => new ConfirmationPrompt(text).Show(terminal);

    private static InitAnswers Answer(IAnsiConsole terminal, InitCheck check, InitAnswers answers, InitQuestion question)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(question.Text)).Validate(answer =>
            check.Problem(question, answer, answers) is { Length: > 0 } wrong ? ValidationResult.Error(Markup.Escape(wrong)) : ValidationResult.Success());
        if (question == InitQuestion.Regions)
            prompt.DefaultValue(InitQuestion.DefaultRegions);
        return answers.With(question, prompt.Show(terminal));
    }
}
