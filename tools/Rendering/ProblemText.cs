namespace LandingZone.Tools.Rendering;

/// <summary>Problems as every command prints them: what, where, and how to mend it.</summary>
public static class ProblemText
{
    /// <summary>Writes each problem as a line <c>error: …</c>, with <c>at</c> and <c>fix</c> below it.</summary>
    public static void Write(TextWriter output, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            output.WriteLine($"error: {Indented(problem.What)}");
            if (problem.Where.Length > 0)
                output.WriteLine($"   at: {Indented(problem.Where)}");
            if (problem.Fix.Length > 0)
                output.WriteLine($"  fix: {Indented(problem.Fix)}");
        }
    }

    private static string Indented(string text) => text.ReplaceLineEndings("\n       ");
}
