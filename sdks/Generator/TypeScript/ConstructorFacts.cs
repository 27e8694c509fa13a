using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LandingZone.SdkGenerator.TypeScript;

/// <summary>What only the JavaScript of a resource or function tells: its token, required and secret inputs, defaults, aliases.</summary>
public sealed partial record ConstructorFacts
{
    /// <summary>The type or function token.</summary>
    public required string Token { get; init; }

    /// <summary>Inputs that the constructor refuses to be without.</summary>
    public required IReadOnlySet<string> Required { get; init; }

    /// <summary>Inputs that the constructor wraps in a secret.</summary>
    public required IReadOnlySet<string> Secret { get; init; }

    /// <summary>Inputs that are sent as JSON text.</summary>
    public required IReadOnlySet<string> Json { get; init; }

    /// <summary>Constant defaults by input.</summary>
    public required IReadOnlyDictionary<string, JsonValue> Defaults { get; init; }

    /// <summary>Environment variables that give an input its default.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> EnvironmentDefaults { get; init; }

    /// <summary>Outputs that are always secret.</summary>
    public required IReadOnlyList<string> SecretOutputs { get; init; }

    /// <summary>Properties whose change replaces the resource.</summary>
    public required IReadOnlyList<string> ReplaceOnChanges { get; init; }

    /// <summary>Older type tokens.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Reads the JavaScript of one resource or function.</summary>
    /// <exception cref="FormatException">The file holds no token.</exception>
    public static ConstructorFacts Read(string javaScript)
    {
        var code = Comments().Replace(javaScript, "");
        var token = ResourceToken().Match(code) is { Success: true } resource ? resource : FunctionToken().Match(code);
        if (!token.Success)
        {
            throw new FormatException("The file holds neither a resource type nor an invoke.");
        }

        return new ConstructorFacts
        {
            Token = token.Groups[1].Value,
            Required = First(RequiredInput().Matches(code)),
            Secret = First(SecretInput().Matches(code)),
            Json = First(JsonInput().Matches(code)),
            Defaults = ConstantDefault().Matches(code).ToDictionary(match => match.Groups[1].Value, match => Constant(match.Groups[2].Value)),
            EnvironmentDefaults = EnvironmentDefault().Matches(code).ToDictionary(match => match.Groups[1].Value, match => Texts(match.Groups[2].Value)),
            SecretOutputs = Texts(AdditionalSecretOutputs().Match(code).Groups[1].Value),
            ReplaceOnChanges = Texts(ReplaceOnChangesOption().Match(code).Groups[1].Value),
            Aliases = [.. AliasType().Matches(AliasOption().Match(code).Groups[1].Value).Select(match => match.Groups[1].Value)],
        };
    }

    /// <summary>Reads the defaults of nested types from <c>types/input.js</c>: type name (in camel case, as its helper function is called) to input to constant.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonValue>> ReadNestedDefaults(string javaScript) =>
        NestedDefaults().Matches(javaScript).ToDictionary(
            match => match.Groups[1].Value,
            IReadOnlyDictionary<string, JsonValue> (match) => NestedDefault().Matches(match.Groups[2].Value)
                .ToDictionary(entry => entry.Groups[1].Value, entry => Constant(entry.Groups[2].Value)));

    private static HashSet<string> First(MatchCollection matches) => [.. matches.Select(match => match.Groups[1].Value)];

    private static IReadOnlyList<string> Texts(string list) => [.. QuotedText().Matches(list).Select(match => match.Groups[1].Value)];

    private static JsonValue Constant(string text) => text switch
    {
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        ['"', .. var inner, '"'] => JsonValue.Create(inner),
        _ => JsonValue.Create(int.Parse(text, CultureInfo.InvariantCulture)),
    };

    [GeneratedRegex(@"/\*.*?\*/|^\s*//.*?$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"__pulumiType = '([^']+)'")]
    private static partial Regex ResourceToken();

    [GeneratedRegex(@"runtime\.invoke\(""([^""]+)""")]
    private static partial Regex FunctionToken();

    [GeneratedRegex(@"Missing required property '(\w+)'")]
    private static partial Regex RequiredInput();

    [GeneratedRegex(@"resourceInputs\[""(\w+)""\] = .*pulumi\.secret\(")]
    private static partial Regex SecretInput();

    [GeneratedRegex(@"resourceInputs\[""(\w+)""\] = .*JSON\.stringify")]
    private static partial Regex JsonInput();

    [GeneratedRegex(@"resourceInputs\[""(\w+)""\] = .*\(args\?\.\w+\) \?\? (true|false|\d+|""[^""]*"")")]
    private static partial Regex ConstantDefault();

    [GeneratedRegex(@"resourceInputs\[""(\w+)""\] = .*\(args\?\.\w+\) \?\? utilities\.getEnv\(([^)]*)\)")]
    private static partial Regex EnvironmentDefault();

    [GeneratedRegex(@"additionalSecretOutputs: \[([^\]]*)\]")]
    private static partial Regex AdditionalSecretOutputs();

    [GeneratedRegex(@"replaceOnChanges: \[([^;]*)\] \};")]
    private static partial Regex ReplaceOnChangesOption();

    [GeneratedRegex(@"aliases: \[([^\]]*)\]")]
    private static partial Regex AliasOption();

    [GeneratedRegex(@"type: ""([^""]+)""")]
    private static partial Regex AliasType();

    [GeneratedRegex(@"""([^""]*)""")]
    private static partial Regex QuotedText();

    [GeneratedRegex(@"function (\w+)ProvideDefaults\(val\) \{(.*?)\n\}", RegexOptions.Singleline)]
    private static partial Regex NestedDefaults();

    [GeneratedRegex(@"(\w+): \(val\.\w+\) \?\? (true|false|\d+|""[^""]*"")")]
    private static partial Regex NestedDefault();
}
