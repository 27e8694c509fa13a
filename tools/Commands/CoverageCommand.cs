using System.CommandLine;
using System.Text;
using LandingZone.Tools.Coverage;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz coverage</c>: every account in every region under every plan, as expected and, with credentials, as it is.</summary>
public static class CoverageCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        var format = CommonOptions.Format("table, json or html.", "table", "json", "html");
        var report = new Option<string?>("--report", "-o") { Description = "Also write the matrix to this file: .html, .json or .txt.", HelpName = "file" };
        var folder = CommonOptions.Folder();
        var command = new Command("coverage", "Shows which account has which protection plan in which region; with AWS credentials also the gaps, with exit code 1.")
        {
            stack, format, report, folder,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetValue(report);
            var (path, fileFormat) = file is null ? ("", "") : (OutputFile.Path(context, file, "--report"), FormatOf(file));
            var project = CommonOptions.Project(context, parsed, folder);
            var expected = new ExpectedCoverage(parsed.GetRequiredValue(stack), LandingZoneLoader.Settings(StackReader.Read(project, parsed.GetRequiredValue(stack))));
            var matrix = await CoverageAsking.RunAsync(expected, context.Machine(), project.Directory, cancellation);
            if (file is not null)
                File.WriteAllText(path, Text(expected, matrix, fileFormat));
            context.Output.Write(Text(expected, matrix, parsed.GetValue(format)!));
            return matrix.Gaps is { Count: > 0 } ? ExitCode.Wrong : ExitCode.Fine;
        });
        return command;
    }

    private static string FormatOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "html",
        ".json" => "json",
        ".txt" => "table",
        _ => throw new ProblemException($"'{file}' does not end with .html, .json or .txt", "--report", "The ending says what is written."),
    };

    private static string Text(ExpectedCoverage expected, CoverageMatrix matrix, string format)
    {
        if (format == "html")
            return CoverageHtml.Page(matrix);
        var text = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        if (format == "json")
            JsonOutput.Write(text, CoverageText.Json(matrix));
        else
            foreach (var line in CoverageText.Table(expected.Matrix(""), matrix))
                text.WriteLine(line);
        return text.ToString();
    }
}
