namespace Pulumi;

/// <summary>An output that is handed out now and given its value later, from another output.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Task<OutputData>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts unresolved.</summary>
    public DeferredOutput() => Output = new(_source.Task.Unwrap());

    /// <summary>The output; it resolves when and as the output given to <see cref="Resolve"/> does.</summary>
    public Output<T> Output { get; }

    /// <summary>Gives the output its value.</summary>
    /// <exception cref="InvalidOperationException">It already has one.</exception>
    public void Resolve(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!_source.TrySetResult(output.DataTask))
        {
            throw new InvalidOperationException("This deferred output is already resolved; Resolve may be called once.");
        }
    }
}
