using Spectre.Console;

namespace LandingZone.Tools.Rendering;

/// <summary>Writes lines plainly, or in colour on a terminal.</summary>
public static class LineWriter
{
    /// <summary>Writes lines; without <paramref name="colour"/> the text is the same on every machine.</summary>
    public static void Write(TextWriter output, IEnumerable<Line> lines, bool colour)
    {
        if (colour)
            WriteColoured(output, lines);
        else
            foreach (var line in lines)
                output.WriteLine(line.ToString());
    }

    private static void WriteColoured(TextWriter output, IEnumerable<Line> lines)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = int.MaxValue; // the terminal wraps long lines itself; a cut line would hide a name
        foreach (var line in lines)
        {
            var text = new Paragraph();
            foreach (var span in line.Spans)
                text.Append(span.Text, StyleOf(span.Tone));
            console.Write(text);
            console.WriteLine();
        }
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Heading => new Style(decoration: Decoration.Bold),
        Tone.Create => new Style(Color.Green),
        Tone.Adopt => new Style(Color.Blue),
        Tone.Update => new Style(Color.Yellow),
        Tone.Delete => new Style(Color.Red),
        Tone.Muted => new Style(decoration: Decoration.Dim),
        Tone.Group => new Style(Color.Aqua),
        _ => Style.Plain,
    };
}
