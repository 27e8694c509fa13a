using LandingZone.Tools.Preview.Rules;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Preview.Running;

/// <summary>Runs a stack's program twice, once with known and once with unknown values, and builds the preview.</summary>
public static class Previewer
{
    /// <summary>How long a program may take; it needs a second, and one that waits for itself would never end.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(60);

    /// <summary>The preview of a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="program">Its program.</param>
    /// <param name="limit">How long the program may take; <see cref="DefaultLimit"/> unless given.</param>
    /// <exception cref="ProblemException">The program fails, or declares what the engine or AWS would refuse.</exception>
    public static async Task<StackPreview> PreviewAsync(StackSettings stack, StackProgram program, TimeSpan? limit = null)
    {
        var define = program(stack);
        var unknownRun = Task.Run(() => ProgramRun.RunAsync(define, stack, known: false, limit ?? DefaultLimit));
        var known = await ProgramRun.RunAsync(define, stack, known: true, limit ?? DefaultLimit);
        var preview = await new PreviewBuilder(stack).BuildAsync(known);
        var unknown = await unknownRun;

        Problem[] problems = [.. PreviewRules.Check(preview), .. RunDifference.Problems(known, unknown)];
        return problems.Length > 0 ? throw new ProblemException(problems) : preview;
    }
}
