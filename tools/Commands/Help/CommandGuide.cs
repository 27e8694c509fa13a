using System.Collections.Immutable;

namespace LandingZone.Tools.Commands.Help;

/// <summary>What the help says beside names and options: what people want to do, and how they do it.</summary>
public static class CommandGuide
{
    /// <summary>The groups of commands, in the order in which a newcomer needs them.</summary>
    public static ImmutableArray<(string Heading, ImmutableArray<string> Commands)> Groups { get; } =
    [
        ("See what a stack does", ["preview", "plan", "diff", "graph"]),
        ("Try findings", ["simulate", "catalogue", "pattern"]),
        ("Run an organization", ["init", "doctor", "account", "coverage", "offboard"]),
        ("Set up the shell", ["completion"]),
    ];

    /// <summary>How commands end.</summary>
    public static ImmutableArray<(string Code, string Meaning)> ExitCodes { get; } =
    [
        ("0", "all is well"),
        ("1", "something is wrong, differs or is missing; the output says what"),
        ("2", "the command line is wrong"),
    ];

    /// <summary>Examples by command, in the words that follow <c>lz</c>.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Examples { get; } = new Dictionary<string, ImmutableArray<string>>
    {
        ["preview"] = ["lz preview --stack dev", "lz preview --stack prod --region eu-central-1 --filter detector --show-inputs", "lz preview --stack prod --format json"],
        ["plan"] = ["lz plan --stack dev", "lz plan --check"],
        ["diff"] = ["lz diff main.json plans/prod.json --format markdown", "lz diff main.json plans/prod.json --exit-code"],
        ["graph"] = ["lz graph --stack prod --out prod.svg"],
        ["simulate"] = ["lz simulate --stack prod --event finding.json"],
        ["catalogue"] = ["lz catalogue", "lz catalogue --stack prod --type 'UnauthorizedAccess:*'"],
        ["pattern"] = ["lz pattern test cases.json", "lz pattern explain --pattern rule.json --event finding.json"],
        ["pattern test"] = ["lz pattern test cases.json"],
        ["pattern explain"] = ["lz pattern explain --pattern rule.json --event finding.json", "lz pattern explain --pattern '{\"source\":[\"aws.guardduty\"]}' --event -"],
        ["init"] = ["lz init --stack dev"],
        ["doctor"] = ["lz doctor --stack dev", "AWS_PROFILE=management lz doctor --stack prod"],
        ["account"] = ["lz account list --stack prod"],
        ["account add"] =
        [
            "lz account add --stack prod --name web --email aws+web@example.com --ou ou-f6g7-workloads --tag team=web",
            "lz account add --stack prod --from accounts.csv --dry-run",
        ],
        ["account list"] = ["lz account list --stack prod", "lz account list --stack prod --format json"],
        ["coverage"] = ["lz coverage --stack prod", "AWS_PROFILE=management lz coverage --stack prod --report coverage.html"],
        ["offboard"] = ["lz offboard --stack dev"],
        ["completion"] = ["eval \"$(lz completion bash)\"", "lz completion fish > ~/.config/fish/completions/lz.fish"],
    }.ToImmutableDictionary();
}
