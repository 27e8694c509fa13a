namespace Pulumi;

/// <summary>A function that the engine runs when an operation fails; true retries it. Mocks run none.</summary>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);

/// <summary>A named function to run when an operation on a resource fails.</summary>
public class ErrorHook
{
    /// <summary>Names the function.</summary>
    public ErrorHook(string name, ErrorHookCallback callback)
        : this(name, callback, Task.CompletedTask)
    {
    }

    /// <summary>For hooks that are registered elsewhere.</summary>
    protected ErrorHook(string name, ErrorHookCallback callback, Task registered)
    {
        (Name, Callback) = (name, callback);
        Deployment.Track(registered);
    }

    /// <summary>The function.</summary>
    public ErrorHookCallback Callback { get; }

    /// <summary>The name, unique in the program.</summary>
    public string Name { get; }
}

/// <summary>The operation that failed.</summary>
public class ErrorHookArgs
{
    /// <summary>Holds what is known of the operation.</summary>
    public ErrorHookArgs(
        string urn,
        string id,
        string name,
        string type,
        ImmutableDictionary<string, object?>? newInputs = null,
        ImmutableDictionary<string, object?>? oldInputs = null,
        ImmutableDictionary<string, object?>? oldOutputs = null,
        string failedOperation = "",
        IReadOnlyList<string>? errors = null)
    {
        (Urn, Id, Name, Type) = (urn, id, name, type);
        (NewInputs, OldInputs, OldOutputs) = (newInputs, oldInputs, oldOutputs);
        (FailedOperation, Errors) = (failedOperation, errors ?? []);
    }

    /// <summary>The errors so far, the newest first.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>The operation: create, update or delete.</summary>
    public string FailedOperation { get; }

    /// <summary>The resource's id.</summary>
    public string Id { get; }

    /// <summary>The resource's name.</summary>
    public string Name { get; }

    /// <summary>The inputs that the operation was to apply.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; }

    /// <summary>The inputs before the operation.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; }

    /// <summary>The outputs before the operation.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; }

    /// <summary>The resource's type token.</summary>
    public string Type { get; }

    /// <summary>The resource's URN.</summary>
    public string Urn { get; }
}
