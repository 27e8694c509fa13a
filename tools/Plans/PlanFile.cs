using System.Text;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Plans;

/// <summary>The reviewed plan of a stack, <c>plans/S.json</c>, beside the project's <c>Pulumi.yaml</c>.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stack">The stack's name.</param>
public sealed record PlanFile(Project Project, string Stack)
{
    private const int NamedResources = 5;

    /// <summary>The file's name relative to the project's folder, with <c>/</c> on every system.</summary>
    public string Name => $"plans/{Stack}.json";

    private string FullName => Path.Combine(Project.Directory, "plans", $"{Stack}.json");

    /// <summary>The plan, or <c>null</c> where none has been written yet.</summary>
    /// <exception cref="ProblemException">The file is no plan.</exception>
    public StackPreview? Read() => File.Exists(FullName) ? PlanReader.Parse(File.ReadAllText(FullName), Name) : null;

    /// <summary>Writes the plan; says whether that changed the file.</summary>
    public bool Write(StackPreview preview)
    {
        var bytes = PreviewJson.Write(preview);
        if (File.Exists(FullName) && File.ReadAllBytes(FullName).AsSpan().SequenceEqual(bytes))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(FullName)!);
        File.WriteAllBytes(FullName, bytes);
        return true;
    }

    /// <summary>What is wrong with the file compared to what the program declares; <c>null</c> where they agree.</summary>
    public Problem? Check(StackPreview preview)
    {
        var fix = $"Run 'lz plan --stack {Stack}' and review the difference.";
        if (!File.Exists(FullName))
            return new Problem($"stack '{Stack}' has no plan", Name, fix);
        // A checkout may have turned line ends; what a plan says does not hang on them.
        var text = File.ReadAllText(FullName).ReplaceLineEndings("\n");
        return text == Encoding.UTF8.GetString(PreviewJson.Write(preview)) ? null
            : new Problem($"the plan of stack '{Stack}' is out of date: {Difference(PlanDiff.Between(PlanReader.Parse(text, Name), preview))}", Name, fix);
    }

    private static string Difference(PlanDiff diff)
    {
        var changes = diff.Changes.Where(c => c.Kind != ChangeKind.Same).ToList();
        if (changes.Count == 0)
            return diff.Outputs.IsEmpty ? "the order, an alias or the form of the file differs"
                : $"the outputs {string.Join(", ", diff.Outputs.Select(o => o.Path.Parts[0]).Distinct())} differ";
        var named = string.Join(", ", changes.Take(NamedResources).Select(c => $"{ChangeWords.Verb(c.Kind)} {c.Resource.Name}"));
        return changes.Count > NamedResources ? $"{named} and {changes.Count - NamedResources} more" : named;
    }
}
