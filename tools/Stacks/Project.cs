using System.Collections.Immutable;

namespace LandingZone.Tools.Stacks;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
/// <param name="Name">The project's name, which is also the prefix of its own configuration keys.</param>
/// <param name="Directory">The folder that holds <c>Pulumi.yaml</c>.</param>
/// <param name="FileName"><c>Pulumi.yaml</c> or <c>Pulumi.yml</c>; stack files have the same ending.</param>
/// <param name="Main">The program's folder below <paramref name="Directory"/>; empty where the program lies beside the file.</param>
/// <param name="StackConfigDir">The folder of the stack files below <paramref name="Directory"/>; empty where they lie beside the file.</param>
/// <param name="Declarations">The declared configuration keys, in file order.</param>
public sealed record Project(
    string Name, string Directory, string FileName, string Main, string StackConfigDir, ImmutableArray<ConfigDeclaration> Declarations)
{
    /// <summary>The folder in which the engine runs the program; relative asset and archive paths start there.</summary>
    public string ProgramDirectory => Path.GetFullPath(Path.Combine(Directory, Main));

    /// <summary>The name of a stack's file, such as <c>Pulumi.dev.yaml</c>.</summary>
    public string StackFileName(string stack) =>
        Path.Combine(StackConfigDir, $"Pulumi.{stack}{Path.GetExtension(FileName)}");

    /// <summary>The stacks that have a file, sorted.</summary>
    public ImmutableArray<string> Stacks()
    {
        var folder = Path.Combine(Directory, StackConfigDir);
        var ending = Path.GetExtension(FileName);
        return !System.IO.Directory.Exists(folder) ? [] :
            [.. System.IO.Directory.EnumerateFiles(folder, $"Pulumi.*{ending}")
                .Select(file => Path.GetFileName(file)["Pulumi.".Length..^ending.Length])
                .Where(stack => stack.Length > 0)
                .Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a key belongs to the project (no prefix, or its own) and not to a provider.</summary>
    public bool Owns(string key) => !key.Contains(':', StringComparison.Ordinal) || key.StartsWith(Name + ":", StringComparison.Ordinal);

    /// <summary>A key of the project without its prefix.</summary>
    public string Unprefixed(string key) => key.StartsWith(Name + ":", StringComparison.Ordinal) ? key[(Name.Length + 1)..] : key;
}
