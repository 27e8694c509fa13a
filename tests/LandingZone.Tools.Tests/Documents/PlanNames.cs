using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LandingZone.Tools.Plans;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Documents;

/// <summary>The names of resources that a page uses: each has to be in a checked-in plan.</summary>
internal static partial class PlanNames
{
    /// <summary>The checked-in plans.</summary>
    public static ImmutableArray<StackPreview> Plans { get; } = [.. new[] { "dev", "prod" }.Select(stack => PlanReader.Parse(Text(stack), $"plans/{stack}.json"))];

    private static readonly string Values = Text("dev") + Text("prod");

    private static readonly ImmutableArray<string> Names = [.. Plans.SelectMany(plan => plan.Resources).Select(resource => resource.Name).Distinct()];

    private static readonly ImmutableHashSet<string> Urns =
        [.. Plans.SelectMany(plan => plan.Resources).Select(resource => resource.Urn)];

    /// <summary>Names that no plan has.</summary>
    public static IEnumerable<string> Complaints(Page page)
    {
        foreach (var command in page.Commands)
        {
            if (command.Words is ["physical" or "arn", var name, ..] && !IsName(name))
                yield return $"{page.Path}:{command.Line}: no plan has a resource {name}";
            foreach (var urn in command.Words.Where(word => word.StartsWith("urn:pulumi:", StringComparison.Ordinal) && !Urns.Contains(word)))
                yield return $"{page.Path}:{command.Line}: no plan has the URN {urn}";
            foreach (var word in command.Words.Where(word => IsOurs(word) && !IsName(word)))
                yield return $"{page.Path}:{command.Line}: no plan has the name {word}";
        }
        foreach (var (text, line) in page.InlineCode.Where(code => IsOurs(code.Text) && !IsName(code.Text)))
            yield return $"{page.Path}:{line}: no plan has the name {text}";
    }

    /// <summary>Whether some resource, or some value of a plan, is named so. Capital letters and variables stand for anything.</summary>
    public static bool IsName(string name)
    {
        if (!Wild().IsMatch(name))
            return Names.Contains(name) || Values.Contains($"\"{name}\"", StringComparison.Ordinal);
        var pattern = Pattern(name);
        return Names.Any(pattern.IsMatch) || Values.Split('"').Any(pattern.IsMatch);
    }

    /// <summary>What a name with wild cards stands for.</summary>
    public static Regex Pattern(string name) => new($"^{Wild().Replace(
        Regex.Escape(name).Replace(@"\$", "$", StringComparison.Ordinal), wild => wild.Value.TrimStart('$') == "REGION" ? "[a-z]+(-[a-z]+)+-[0-9]" : "[a-z0-9-]+")}$");

    private static bool IsOurs(string word) => Ours().IsMatch(word);

    private static string Text(string stack) => File.ReadAllText(Path.Combine(Root.Path, "plans", $"{stack}.json"));

    [GeneratedRegex("^(findings-hub|findings-archive|guardduty|ledger|notifications|remediation|response-role|review|operations|runtime|topics|member-accounts|landing-zone)-[a-zA-Z0-9$-]+$")]
    private static partial Regex Ours();

    [GeneratedRegex(@"\$?[A-Z][A-Z_]+")]
    private static partial Regex Wild();
}
