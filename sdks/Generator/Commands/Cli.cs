using System.CommandLine;
using System.Text.Json;
using LandingZone.SdkGenerator.Extraction;

namespace LandingZone.SdkGenerator.Commands;

/// <summary>The command line: <c>extract</c>, <c>generate</c>, <c>check</c>. Exit codes: 0 fine, 1 something is wrong.</summary>
public static class Cli
{
    /// <summary>The command with its parts.</summary>
    /// <param name="sdksFolder">The folder <c>sdks</c> of the repository.</param>
    public static RootCommand Build(string sdksFolder)
    {
        var root = new RootCommand("Keeps the local builds of Pulumi's provider packages: facts in schema.json, C# under Generated.");
        root.Subcommands.Add(Extract(sdksFolder));
        root.Subcommands.Add(Generate(sdksFolder));
        root.Subcommands.Add(Check(sdksFolder));
        return root;
    }

    private static Command Extract(string sdksFolder)
    {
        var package = new Option<string>("--package") { Description = "The package: aws, aws-native or random.", Required = true };
        var from = new Option<string>("--from") { Description = "The folder of the unpacked npm package (it holds package.json).", Required = true };
        var command = new Command("extract", "Rewrites schema.json of one package: the facts of every type that types.txt names.") { package, from };
        command.SetAction(parsed => Guarded(parsed, () =>
        {
            var folder = new PackageFolder(sdksFolder, SdkPackage.Named(parsed.GetValue(package)!));
            var npm = new NpmPackage(parsed.GetValue(from)!, folder.Package.Name);
            var schema = new Extractor(npm, folder.Package, folder.ReadOverrides()).Extract(folder.ReadTypes());
            folder.WriteSchema(schema);
            parsed.InvocationConfiguration.Output.WriteLine(
                $"{folder.Package.Name} {schema.Version}: {schema.Resources.Count} resources, {schema.Functions.Count} functions, "
                + $"{schema.InputTypes.Count} nested input types, {schema.OutputTypes.Count} nested output types, {schema.Enums.Count} enums. Now run 'generate'.");
            return 0;
        }));
        return command;
    }

    private static Command Generate(string sdksFolder)
    {
        var command = new Command("generate", "Writes the C# of every package from its schema.json.");
        command.SetAction(parsed => Guarded(parsed, () =>
        {
            foreach (var folder in Folders(sdksFolder))
            {
                var files = Generation.PackageGenerator.Generate(folder.ReadSchema());
                var changed = folder.WriteGenerated(files);
                parsed.InvocationConfiguration.Output.WriteLine($"{folder.Package.Name}: {files.Count} files, {changed} changed.");
            }

            return 0;
        }));
        return command;
    }

    private static Command Check(string sdksFolder)
    {
        var command = new Command("check", "Fails, naming the files, when the C# on disk is not what 'generate' would write.");
        command.SetAction(parsed => Guarded(parsed, () =>
        {
            var stale = Folders(sdksFolder).SelectMany(folder => GeneratedFiles
                .Differences(Generation.PackageGenerator.Generate(folder.ReadSchema()), folder.ReadGenerated())
                .Select(folder.DisplayPath)).ToList();
            foreach (var path in stale)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"{path} is not what 'generate' writes.");
            }

            return stale.Count == 0 ? 0 : 1;
        }));
        return command;
    }

    private static IEnumerable<PackageFolder> Folders(string sdksFolder) => SdkPackage.All.Select(package => new PackageFolder(sdksFolder, package));

    private static int Guarded(ParseResult parsed, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is ExtractionException or FormatException or JsonException or IOException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
