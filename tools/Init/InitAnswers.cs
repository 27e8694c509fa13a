using System.Collections.Immutable;

namespace LandingZone.Tools.Init;

/// <summary>The answers so far.</summary>
/// <param name="Values">Option to answer.</param>
public sealed record InitAnswers(ImmutableDictionary<string, string> Values)
{
    /// <summary>An answer to everything, for a security account that exists or one that is created.</summary>
    public static InitAnswers Samples(bool createsSecurityAccount) => new(InitQuestion.All
        .Where(question => createsSecurityAccount ? question != InitQuestion.SecurityAccount : !InitQuestion.NewSecurityAccount.Contains(question))
        .ToImmutableDictionary(question => question.Option, question => question.Sample));

    /// <summary>Whether the security account is to be created.</summary>
    public bool CreatesSecurityAccount => InitQuestion.NewSecurityAccount.Any(Has);

    /// <summary>The questions that still need an answer.</summary>
    public ImmutableArray<InitQuestion> Missing =>
    [
        .. InitQuestion.All.Where(question => !Has(question)
            && (CreatesSecurityAccount ? question != InitQuestion.SecurityAccount : !InitQuestion.NewSecurityAccount.Contains(question))),
    ];

    /// <summary>The answer to a question; empty where there is none.</summary>
    public string this[InitQuestion question] => Values.GetValueOrDefault(question.Option, "");

    /// <summary>These and one more.</summary>
    public InitAnswers With(InitQuestion question, string answer) => new(Values.SetItem(question.Option, answer.Trim()));

    private bool Has(InitQuestion question) => Values.ContainsKey(question.Option);
}
