using System.Collections.Immutable;

namespace LandingZone.Tools.Stacks;

/// <summary>Reads a stack file and merges it with the declarations of <c>Pulumi.yaml</c>, as the Pulumi CLI does before it starts the program.</summary>
public static class StackReader
{
    /// <summary>Reads the file of a stack.</summary>
    /// <exception cref="ProblemException">The stack is unknown, its file is wrong, or values are missing or of the wrong type.</exception>
    public static StackSettings Read(Project project, string stack)
    {
        var path = Path.Combine(project.Directory, project.StackFileName(stack));
        return File.Exists(path) ? Parse(project, stack, File.ReadAllText(path)) : throw Unknown(project, stack);
    }

    /// <summary>The problem of a stack that has no file.</summary>
    public static ProblemException Unknown(Project project, string stack) => new(
        $"no stack named '{stack}' found", project.StackFileName(stack),
        project.Stacks() is { Length: > 0 } stacks ? $"Choose one of: {string.Join(", ", stacks)}." : $"Create {project.StackFileName(stack)}.");

    /// <summary>Reads the text of a stack file.</summary>
    /// <exception cref="ProblemException">Every missing value and every value of a wrong type.</exception>
    public static StackSettings Parse(Project project, string stack, string text)
    {
        var file = project.StackFileName(stack);
        var problems = new List<Problem>();
        var given = Given(project, YamlFile.Parse(text, file), file, problems);
        var declared = project.Declarations.ToDictionary(d => project.Unprefixed(d.Key));

        var missing = declared.Where(d => project.Owns(d.Value.Key) && d.Value is { Default: null, Value: null } && !given.ContainsKey(d.Key))
            .Select(d => d.Value.Key).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            problems.Add(new Problem(
                $"Stack '{stack}' is missing configuration {(missing.Count == 1 ? "value" : "values")} {Listed(missing)}", file,
                $"Set {(missing.Count == 1 ? "it" : "them")} with 'pulumi config set {missing[0]} <value> --stack {stack}' or in {file}."));

        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var provider = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var secrets = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var (key, declaration) in declared)
            if ((declaration.Default ?? declaration.Value) is { } value && !given.ContainsKey(key))
                (project.Owns(declaration.Key) ? values : provider)[key] = ConfigText.Write(value);
        foreach (var (key, entry) in given)
        {
            if (declared.TryGetValue(key, out var declaration))
                Check(stack, file, declaration, entry, problems);
            var own = project.Owns(entry.Key);
            (own ? values : provider)[key] = ConfigText.Write(entry.Value);
            if (own && ConfigText.HasSecret(entry.Value))
                secrets.Add(key);
        }
        return problems.Count > 0
            ? throw new ProblemException(problems)
            : new StackSettings(project, stack, file, values.ToImmutable(), secrets.ToImmutable(), provider.ToImmutable());
    }

    private static Dictionary<string, ConfigEntry> Given(Project project, ConfigMap root, string file, List<Problem> problems)
    {
        var given = new Dictionary<string, ConfigEntry>();
        if (root["config"] is null or ConfigScalar { Value: null })
            return given;
        if (root["config"] is not ConfigMap config)
            throw new ProblemException("'config' must be a mapping of keys", $"{file}:{root["config"]!.Line}", "Write each key below 'config:'.");
        foreach (var entry in config.Entries)
            if (!given.TryAdd(project.Unprefixed(entry.Key), entry))
                problems.Add(new Problem($"configuration key '{project.Unprefixed(entry.Key)}' is set twice, with and without the project's prefix",
                    $"{file}:{entry.Line}", "Remove one of the two."));
        return given;
    }

    private static void Check(string stack, string file, ConfigDeclaration declaration, ConfigEntry entry, List<Problem> problems)
    {
        void Report(string what, string fix) =>
            problems.Add(new Problem($"Stack '{stack}' with configuration key '{declaration.Key}' {what}", $"{file}:{entry.Line}", fix));

        if (declaration.Secret && !ConfigText.HasSecret(entry.Value))
            Report("must be encrypted as it's secret", $"Encrypt it with 'pulumi config set --secret {declaration.Key} --stack {stack}'.");
        // A top-level scalar reaches the check as text, an encrypted one as text that cannot be read here.
        var value = entry.Value is ConfigScalar scalar ? scalar with { Value = GoScalar.Text(scalar.Value) } : entry.Value;
        if (declaration.Type is { } type && !type.Accepts(value))
            Report($"must be of type '{type.FullName}'",
                $"Found {(declaration.Secret ? "another type" : ConfigText.Describe(entry.Value))}; {declaration.Key} is declared in Pulumi.yaml.");
    }

    private static string Listed(List<string> keys) => keys.Count == 1
        ? $"'{keys[0]}'"
        : $"{string.Join(", ", keys.SkipLast(1).Select(k => $"'{k}'"))} and '{keys[^1]}'";
}
