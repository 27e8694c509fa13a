using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

/// <content>Runs against mocks.</content>
public sealed partial class Deployment
{
    /// <summary>Runs a stack against mocks; gives its resources, itself included.</summary>
    /// <exception cref="RunException">The run logged one error or failed once.</exception>
    /// <exception cref="AggregateException">The run logged several errors or failed several times.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => TestAsync(mocks, options, Create<TStack>);

    /// <summary>Runs a stack, which is asked of the service provider, against mocks; gives its resources, itself included.</summary>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions)"/>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return TestAsync(mocks, options, () => serviceProvider.GetService(typeof(TStack)) as TStack ?? throw new InvalidOperationException(
            $"The service provider has no {typeof(TStack)}: register the stack before running it."));
    }

    /// <summary>Runs a program against mocks; gives its resources.</summary>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions)"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        return (await TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return ImmutableDictionary<string, object?>.Empty;
        }).ConfigureAwait(false)).Resources;
    }

    /// <summary>Runs an asynchronous program against mocks; gives its resources.</summary>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions)"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        return (await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return (IDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
        }).ConfigureAwait(false)).Resources;
    }

    /// <summary>Runs a program against mocks; gives its resources and what it returns.</summary>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions)"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        return TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));
    }

    /// <summary>Runs an asynchronous program against mocks; gives its resources and what it returns.</summary>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions)"/>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        var resources = await TestAsync(testMocks, testOptions, () => new CallbackStack(createResources)).ConfigureAwait(false);
        return ([.. resources.Where(resource => resource is not CallbackStack)], resources.OfType<CallbackStack>().Single().Outputs);
    }

    private static Stack Create<TStack>()
        where TStack : Stack =>
        (TStack)Activator.CreateInstance(typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!;

    // Async, so that the ambient deployment is set for the program and not for the caller.
    private static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Stack> create)
    {
        ArgumentNullException.ThrowIfNull(mocks);
        var deployment = new Deployment(mocks, options);
        Ambient.Value = deployment;
        try
        {
            create().Finish();
        }
        catch (Exception e)
        {
            deployment._tasks.Fail(e);
        }

        var failures = await deployment._tasks.WhenIdleAsync().ConfigureAwait(false);
        if (failures.Length > 0)
        {
            Environment.ExitCode = ErrorWasPrinted;
        }

        foreach (var failure in failures)
        {
            deployment.Log(LogSeverity.Error, Describe(failure));
        }

        return deployment._errors switch
        {
            [] => deployment._monitor.Resources,
            [var error] => throw new RunException(error),
            var errors => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }

    private static string Describe(Exception exception) => exception switch
    {
        RunException => exception.Message,
        ResourceException { HideStack: true } => exception.Message,
        ResourceException => exception.ToString(),
        _ => $"The program {Assembly.GetEntryAssembly()?.GetName().Name} failed:\n{exception}",
    };
}
