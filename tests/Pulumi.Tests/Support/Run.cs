using Pulumi.Testing;

namespace Pulumi.Tests.Support;

/// <summary>Runs small programs against mocks.</summary>
public static class Run
{
    public static TestOptions Update { get; } = new() { IsPreview = false, ProjectName = "landing-zone", StackName = "test" };

    public static TestOptions Preview { get; } = new() { IsPreview = true, ProjectName = "landing-zone", StackName = "test" };

    /// <summary>Runs the program as an update; gives what the mocks were asked.</summary>
    public static Task<Mocks> UpdateAsync(Action program, Mocks? mocks = null) => WithAsync(program, Update, mocks);

    /// <summary>Runs the program as a preview; gives what the mocks were asked.</summary>
    public static Task<Mocks> PreviewAsync(Action program, Mocks? mocks = null) => WithAsync(program, Preview, mocks);

    private static async Task<Mocks> WithAsync(Action program, TestOptions options, Mocks? mocks)
    {
        mocks ??= new Mocks();
        await Deployment.TestAsync(mocks, options, program);
        return mocks;
    }
}
