using System.Text;

namespace LandingZone.Tools.Stacks;

/// <summary>The text of a stack file, to be edited and written back.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Name">The name used in messages.</param>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="HasMark">Whether the file starts with a byte order mark, which then stays.</param>
public sealed record StackText(string Path, string Name, string Text, bool HasMark)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the file of a stack.</summary>
    /// <exception cref="ProblemException">There is no such stack, or the file is no UTF-8.</exception>
    public static StackText Read(Project project, string stack)
    {
        var name = project.StackFileName(stack);
        var path = System.IO.Path.Combine(project.Directory, name);
        if (!File.Exists(path))
            throw StackReader.Unknown(project, stack);
        try
        {
            var text = Strict.GetString(File.ReadAllBytes(path));
            return text.StartsWith('\uFEFF') ? new StackText(path, name, text[1..], true) : new StackText(path, name, text, false);
        }
        catch (DecoderFallbackException)
        {
            throw new ProblemException($"{name} is not encoded in UTF-8", name, "Save it as UTF-8.");
        }
    }

    /// <summary>Writes the file with a new text. A reader sees the old text or the new one, never a part.</summary>
    public void Write(string text)
    {
        var target = File.Exists(Path) ? File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path : Path;
        var temporary = target + ".tmp";
        File.WriteAllBytes(temporary, Strict.GetBytes(HasMark ? '\uFEFF' + text : text));
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        File.Move(temporary, target, overwrite: true);
    }
}
