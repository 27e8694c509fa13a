namespace Pulumi;

/// <summary>A function that the engine runs before or after an operation on a resource. Mocks run none.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);

/// <summary>A named function to run around a resource's operations.</summary>
public class ResourceHook
{
    /// <summary>Names the function.</summary>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
        : this(name, callback, options ?? new ResourceHookOptions(), Task.CompletedTask)
    {
    }

    /// <summary>For hooks that are registered elsewhere.</summary>
    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
    {
        (Name, Callback, Options) = (name, callback, options);
        Deployment.Track(registered);
    }

    /// <summary>The function.</summary>
    public ResourceHookCallback Callback { get; }

    /// <summary>The name, unique in the program.</summary>
    public string Name { get; }

    /// <summary>How it is run.</summary>
    public ResourceHookOptions Options { get; }
}

/// <summary>How a hook is run.</summary>
public class ResourceHookOptions
{
    /// <summary>Whether its failure is only a warning.</summary>
    public bool? IgnoreErrors { get; set; }

    /// <summary>Whether it is run in a preview too.</summary>
    public bool? OnDryRun { get; set; }
}
