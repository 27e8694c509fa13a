namespace LandingZone.Tools.Commands;

/// <summary>A file that a command writes.</summary>
internal static class OutputFile
{
    /// <summary>The full path of a file that is to be written.</summary>
    /// <exception cref="ProblemException">Its folder is not there.</exception>
    public static string Path(CommandContext context, string name, string option)
    {
        var path = System.IO.Path.GetFullPath(name, context.WorkingDirectory);
        return Directory.Exists(System.IO.Path.GetDirectoryName(path))
            ? path
            : throw new ProblemException($"there is no folder for '{name}'", option, "Create the folder first, or name another file.");
    }
}
