using LandingZone.Infra.Functions;
using LandingZone.Tools.Plans;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Doctor;

/// <summary>Whether a stack's file, plan and function package are fit for an update. Works offline.</summary>
public static class StackChecks
{
    private const string Area = "stack";

    /// <summary>The checks; where the file is wrong, the plan cannot be looked at.</summary>
    /// <returns>The lines, and what the stack declares; null where that could not be found out.</returns>
    public static async Task<(IReadOnlyList<CheckResult> Results, StackPreview? Preview)> RunAsync(Project project, string stack, StackProgram program)
    {
        var results = new List<CheckResult>();
        StackPreview? preview = null;
        try
        {
            var settings = StackReader.Read(project, stack);
            program(settings);
            results.Add(CheckResult.Ok(Area, "stack file", settings.File));
            preview = await Previewer.PreviewAsync(settings, program);
            results.Add(CheckResult.Ok(Area, "preview", $"{preview.Summary.Resources} resources"));
            results.Add(new PlanFile(project, stack).Check(preview) is { } problem
                ? CheckResult.Problem(Area, "plan", problem.What, problem.Fix)
                : CheckResult.Ok(Area, "plan", $"plans/{stack}.json is up to date"));
        }
        catch (ProblemException error)
        {
            var name = results.Count == 0 ? "stack file" : "preview";
            results.AddRange(error.Problems.Select(problem => CheckResult.Problem(Area, name, problem.What, problem.Fix)));
            results.Add(CheckResult.NotChecked(Area, "plan", $"the {name} has to be right first", $"Correct the {name} and run the command again."));
        }
        results.Add(Package(project));
        return (results, preview);
    }

    /// <summary>The zip of the functions: there, and not older than what it is made of.</summary>
    public static CheckResult Package(Project project)
    {
        const string name = "function package";
        var zip = new FileInfo(Path.Combine(project.ProgramDirectory, FunctionPackage.Path));
        var shown = Path.GetRelativePath(project.Directory, zip.FullName).Replace('\\', '/');
        var fix = $"Run '{FunctionPackage.BuildCommand}'.";
        if (!zip.Exists)
            return CheckResult.Problem(Area, name, $"{shown} is missing", fix);
        var newest = new[] { "lambdas", "findings" }.Select(folder => new DirectoryInfo(Path.Combine(project.Directory, folder))).Where(folder => folder.Exists)
            .SelectMany(Sources).MaxBy(file => file.LastWriteTimeUtc);
        return newest is not null && newest.LastWriteTimeUtc > zip.LastWriteTimeUtc
            ? CheckResult.Problem(Area, name, $"{shown} is older than {Path.GetRelativePath(project.Directory, newest.FullName).Replace('\\', '/')}", fix)
            : CheckResult.Ok(Area, name, $"{shown}, newer than its sources");
    }

    /// <summary>The files below a folder that are no build output.</summary>
    private static IEnumerable<FileInfo> Sources(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(child => child.Name is not ("bin" or "obj")).SelectMany(Sources));
}
