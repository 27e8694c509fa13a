using System.Collections.Immutable;

namespace LandingZone.Tools.Stacks;

/// <summary>Finds and reads <c>Pulumi.yaml</c>, with the checks that the Pulumi CLI makes on it.</summary>
public static class ProjectReader
{
    private static readonly string[] FileNames = ["Pulumi.yaml", "Pulumi.yml"];

    /// <summary>Reads the project file of a folder or of the nearest folder above it.</summary>
    /// <exception cref="ProblemException">There is none, or it is wrong.</exception>
    public static Project Find(string startDirectory)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(startDirectory)); folder is not null; folder = folder.Parent)
            if (FileNames.FirstOrDefault(name => File.Exists(Path.Combine(folder.FullName, name))) is { } name)
                return Parse(File.ReadAllText(Path.Combine(folder.FullName, name)), folder.FullName, name);
        throw new ProblemException(
            $"no Pulumi.yaml in {startDirectory} or any folder above it", startDirectory,
            "Run the command inside the project, or name its folder with --cwd.");
    }

    /// <summary>Reads the text of a project file.</summary>
    /// <exception cref="ProblemException">Everything that is wrong with it.</exception>
    public static Project Parse(string text, string directory, string fileName = "Pulumi.yaml")
    {
        var root = YamlFile.Parse(text, fileName);
        if (root["name"] is not ConfigScalar { Value: string { Length: > 0 } name })
            throw new ProblemException("project is missing a non-empty string 'name' attribute", fileName, "Add 'name: landing-zone'.");
        if (root["runtime"] is null)
            throw new ProblemException("project is missing a 'runtime' attribute", fileName, "Add 'runtime: dotnet'.");

        var project = new Project(name, directory, fileName, Text(root["main"]), Text(root["stackConfigDir"]), []);
        var problems = new List<Problem>();
        var declarations = root["config"] switch
        {
            null or ConfigScalar { Value: null } => [],
            ConfigMap map => map.Entries.Select(e => Declaration(project, e, problems)).OfType<ConfigDeclaration>().ToImmutableArray(),
            var other => throw new ProblemException("'config' must be a mapping of keys", $"{fileName}:{other.Line}", "Declare each key below 'config:'."),
        };
        return problems.Count > 0 ? throw new ProblemException(problems) : project with { Declarations = declarations };
    }

    private static ConfigDeclaration? Declaration(Project project, ConfigEntry entry, List<Problem> problems)
    {
        var found = problems.Count;
        void Report(string what, string fix) => problems.Add(new Problem(what, $"{project.FileName}:{entry.Line}", fix));

        var own = project.Owns(entry.Key);
        if (entry.Value is not ConfigMap map)
        {
            if (entry.Value is ConfigScalar { Value: null or double })
                Report($"configuration key '{entry.Key}' has neither a type nor a value", "Declare it as 'key: { type: string }'.");
            return found < problems.Count ? null : own
                ? new ConfigDeclaration(entry.Key, null, entry.Value, null, false, "", entry.Line)
                : new ConfigDeclaration(entry.Key, null, null, entry.Value, false, "", entry.Line);
        }

        foreach (var attribute in map.Entries)
            if (attribute.Key is not ("type" or "items" or "default" or "value" or "description" or "secret"))
                Report($"configuration key '{entry.Key}' has an unknown attribute '{attribute.Key}'",
                    "Use type, items, default, value, description or secret.");

        var type = map["type"] is { } typeNode ? Type(typeNode, map["items"], entry.Key, Report) : null;
        var declared = new ConfigDeclaration(entry.Key, type, NotNull(map["default"]), NotNull(map["value"]),
            map["secret"] is ConfigScalar { Value: true }, Text(map["description"]), entry.Line);

        if (declared is { Default: not null, Value: not null })
            Report($"project config '{entry.Key}' cannot have both a 'default' and 'value' attribute", "Keep one of the two.");
        if (own && type is not null && declared.Default is { } value && !type.Accepts(value))
            Report($"The default value specified for configuration key '{entry.Key}' is not of the expected type '{type.FullName}'",
                "Correct the default or the type.");
        if (!own && type is not null)
            Report($"Configuration key '{entry.Key}' is not namespaced by the project and should not define a type",
                "Give a provider's key a 'value' only.");
        if (!own && declared.Default is not null)
            Report($"Configuration key '{entry.Key}' is not namespaced by the project and should not define a default value. "
                + "Did you mean to use the 'value' attribute instead of 'default'?", "Write 'value:' in place of 'default:'.");
        return found < problems.Count ? null : declared;
    }

    private static ConfigType? Type(ConfigNode node, ConfigNode? items, string key, Action<string, string> report)
    {
        var name = Text(node);
        if (!ConfigType.Names.Contains(name))
        {
            report($"configuration key '{key}' declares the unknown type '{name}'", $"Use one of {string.Join(", ", ConfigType.Names)}.");
            return null;
        }
        if (name != "array")
            return new ConfigType(name);
        if (items is ConfigMap map && map["type"] is { } itemType)
            return Type(itemType, map["items"], key, report) is { } inner ? new ConfigType("array", inner) : null;
        report($"The configuration key '{key}' declares an array but does not specify the underlying type via the 'items' attribute",
            "Add 'items: { type: string }'.");
        return null;
    }

    private static ConfigNode? NotNull(ConfigNode? node) => node is ConfigScalar { Value: null } ? null : node;

    private static string Text(ConfigNode? node) => node is ConfigScalar scalar ? GoScalar.Text(scalar.Value) : "";
}
