using Pulumi.Testing;

namespace Pulumi;

/// <summary>One run of a program.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Ambient = new();

    private readonly List<string> _errors = [];
    private readonly TaskTracker _tasks = new();
    private readonly MockMonitor _monitor;

    private Deployment(IMocks mocks, TestOptions? options)
    {
        IsPreview = options?.IsPreview ?? true;
        ProjectName = options?.ProjectName ?? "project";
        StackName = options?.StackName ?? "stack";
        OrganizationName = options?.OrganizationName ?? "organization";
        RootDirectory = options?.RootDirectory;
        Settings = ConfigValues.FromEnvironment();
        _monitor = new(mocks, this);
        PublicInstance = new(this);
    }

    /// <summary>The run that the calling code belongs to.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static DeploymentInstance Instance => Required.PublicInstance;

    internal static Deployment? Current => Ambient.Value;

    internal static Deployment Required => Ambient.Value ?? throw new InvalidOperationException(
        "There is no deployment: resources, config, functions and logs can be used only inside the program that is passed to Deployment.RunAsync or Deployment.TestAsync.");

    internal bool IsPreview { get; }

    internal string ProjectName { get; }

    internal string StackName { get; }

    internal string OrganizationName { get; }

    internal string? RootDirectory { get; }

    internal ConfigValues Settings { get; }

    internal DeploymentInstance PublicInstance { get; }

    internal Stack? Stack { get; set; }

    /// <summary>Fails unless the engine is of the given versions; the mocks' one is of any.</summary>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) =>
        Current is null ? Task.FromException(new InvalidOperationException("There is no deployment to ask for the engine's version.")) : Task.CompletedTask;

    /// <summary>Makes the current run, if any, wait for the task and fail with it.</summary>
    internal static void Track(Task task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            Current?._tasks.Add(task);
        }
    }

    internal void Log(LogSeverity severity, string message)
    {
        if (severity == LogSeverity.Error)
        {
            lock (_errors)
            {
                _errors.Add(message);
            }
        }
    }
}
