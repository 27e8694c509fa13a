using System.ComponentModel;
using System.Diagnostics;

namespace LandingZone.Tools.Doctor;

/// <summary>Runs the programs that the doctor asks for their version.</summary>
public static class Programs
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Runs a program and waits for it, 20 seconds at most.</summary>
    public static async Task<ProgramAnswer> RunAsync(string program, string arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(Limit);
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            try
            {
                await process.WaitForExitAsync(limit.Token);
                return new ProgramAnswer(process.ExitCode, (process.ExitCode == 0 ? await output : await error).Trim());
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return new ProgramAnswer(-1, $"no answer within {Limit.TotalSeconds} seconds");
            }
        }
        catch (Win32Exception)
        {
            return new ProgramAnswer(null, "");
        }
    }
}
