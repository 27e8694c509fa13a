namespace Pulumi;

/// <content>Runs under the Pulumi engine, which this build of the API does not speak to.</content>
public sealed partial class Deployment
{
    /// <summary>Runs a program that declares resources.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(Action action) => WithoutEngineAsync();

    /// <summary>Runs a program that declares resources and returns the stack's outputs.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => WithoutEngineAsync();

    /// <summary>Runs an asynchronous program that declares resources.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(Func<Task> func) => WithoutEngineAsync();

    /// <summary>Runs an asynchronous program that declares resources and returns the stack's outputs.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => WithoutEngineAsync();

    /// <summary>Runs the program that is a stack's constructor.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => WithoutEngineAsync();

    /// <summary>Runs the program that is the constructor of a stack, which is asked of the service provider.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => WithoutEngineAsync();

    /// <summary>The exit code that tells the engine that the error has been printed.</summary>
    private const int ErrorWasPrinted = 32;

    private static async Task<int> WithoutEngineAsync()
    {
        if (!ProcessEnvironment.HasEngine)
        {
            throw new InvalidOperationException(
                "There is no Pulumi engine to run the program: start it with the Pulumi CLI, built with -p:PulumiSource=nuget.");
        }

        await Console.Error.WriteLineAsync(
            "This program was built with the local Pulumi SDK, which cannot speak to the Pulumi engine: build it with -p:PulumiSource=nuget.")
            .ConfigureAwait(false);
        Environment.ExitCode = ErrorWasPrinted;
        return ErrorWasPrinted;
    }
}
