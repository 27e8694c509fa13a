using System.Xml.Linq;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Doctor;

/// <summary>Whether the machine has what an update needs. Works offline.</summary>
public static class MachineChecks
{
    private const string Area = "machine";

    /// <summary>The checks, in the order in which a newcomer needs them.</summary>
    public static async Task<IReadOnlyList<CheckResult>> RunAsync(Project project, Machine machine) =>
    [
        Sdk(await machine.RunAsync("dotnet", "--version", project.Directory)),
        Cli(Required(project), await machine.RunAsync("pulumi", "version", project.Directory)),
        Source(machine),
        Packages(project, machine),
    ];

    /// <summary>The .NET SDK; <c>dotnet --version</c> fails where <c>global.json</c> asks for another.</summary>
    public static CheckResult Sdk(ProgramAnswer answer) => answer.ExitCode == 0
        ? CheckResult.Ok(Area, ".NET SDK", answer.Text)
        : CheckResult.Problem(Area, ".NET SDK", answer.ExitCode is null ? "there is no dotnet on the path" : FirstLine(answer.Text),
            "Install the .NET SDK that global.json names.");

    /// <summary>The Pulumi CLI and its version.</summary>
    /// <param name="required"><c>requiredPulumiVersion</c>; empty where any version will do.</param>
    /// <param name="answer">What <c>pulumi version</c> said.</param>
    public static CheckResult Cli(string required, ProgramAnswer answer)
    {
        const string name = "Pulumi CLI";
        var fix = $"Install a Pulumi CLI {required}".TrimEnd() + " (Pulumi documentation: \"Download & install Pulumi\").";
        return (answer.ExitCode, required.Length == 0 ? true : VersionRange.Contains(required, answer.Text)) switch
        {
            (null, _) => CheckResult.Problem(Area, name, "there is no pulumi on the path; previews work without it, updates do not", fix),
            (not 0, _) => CheckResult.Problem(Area, name, $"'pulumi version' fails: {FirstLine(answer.Text)}", fix),
            (_, null) => CheckResult.NotChecked(Area, name, $"cannot compare '{answer.Text}' with requiredPulumiVersion '{required}'", fix),
            (_, false) => CheckResult.Problem(Area, name, $"{answer.Text}, but Pulumi.yaml requires {required}", fix),
            _ => CheckResult.Ok(Area, name, answer.Text),
        };
    }

    /// <summary>An environment that forces the local builds makes an update fail.</summary>
    public static CheckResult Source(Machine machine) => machine.Variable("PulumiSource") switch
    {
        "" => CheckResult.Ok(Area, "PulumiSource", "not set: the official packages are used where a Pulumi CLI is installed"),
        "nuget" => CheckResult.Ok(Area, "PulumiSource", "nuget"),
        var other => CheckResult.Problem(Area, "PulumiSource", $"the environment sets it to '{other}', with which an update does not run",
            "Unset the environment variable PulumiSource, or set it to nuget."),
    };

    /// <summary>Whether the official packages are on this machine already.</summary>
    public static CheckResult Packages(Project project, Machine machine)
    {
        const string name = "Pulumi packages";
        var file = Path.Combine(project.Directory, "Directory.Packages.props");
        if (!File.Exists(file))
            return CheckResult.NotChecked(Area, name, "there is no Directory.Packages.props beside Pulumi.yaml", "Run the command in a checkout of the landing zone.");
        var cache = machine.Variable("NUGET_PACKAGES") is { Length: > 0 } set ? set : Path.Combine(machine.Home, ".nuget", "packages");
        var wanted = XDocument.Load(file).Descendants("PackageVersion")
            .Select(package => ((string?)package.Attribute("Include") ?? "", (string?)package.Attribute("Version") ?? ""))
            .Where(package => package.Item1 == "Pulumi" || package.Item1.StartsWith("Pulumi.", StringComparison.Ordinal)).ToList();
        var missing = wanted.Where(package => !Directory.Exists(Path.Combine(cache, package.Item1.ToLowerInvariant(), package.Item2))).ToList();
        return missing.Count == 0
            ? CheckResult.Ok(Area, name, string.Join(", ", wanted.Select(package => $"{package.Item1} {package.Item2}")))
            : CheckResult.NotChecked(Area, name, $"not restored yet: {string.Join(", ", missing.Select(package => $"{package.Item1} {package.Item2}"))}",
                "Run 'dotnet restore infra -p:PulumiSource=nuget'; it says so where your package feed lacks one.");
    }

    private static string Required(Project project) =>
        YamlFile.Parse(File.ReadAllText(Path.Combine(project.Directory, project.FileName)), project.FileName)["requiredPulumiVersion"] is ConfigScalar { Value: string range } ? range : "";

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
