namespace Pulumi;

/// <summary>
/// A value that may be known only later: it carries whether it is known, whether it is secret and which resources it depends on.
/// </summary>
public sealed class Output<T> : IOutput
{
    private Task<OutputData>? _data;
    private Resource? _owner;
    private string? _property;

    private Output()
    {
    }

    internal Output(Task<OutputData> data)
    {
        _data = data;
        Deployment.Track(data);
    }

    internal Output(OutputData data) => _data = Task.FromResult(data);

    internal Task<OutputData> DataTask => _data ??= _owner!.ReadPropertyAsync(_property!, typeof(T));

    Task<OutputData> IOutput.DataTask => DataTask;

    void IOutput.Bind(Resource owner, string property) => (_owner, _property) = (owner, property);

    /// <summary>Transforms the value. Not run while the value is unknown, as in a preview; the result is then unknown too.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(OutputFlow.MapAsync(DataTask, data => func(data.ValueAs<T>())));
    }

    /// <summary>Transforms the value by an asynchronous function.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(OutputFlow.MapAwaitAsync(DataTask, async data => await func(data.ValueAs<T>()).ConfigureAwait(false)));
    }

    /// <summary>Transforms the value into another output, whose secretness and dependencies join this one's.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(OutputFlow.BindAsync(DataTask, data => func(data.ValueAs<T>())));
    }

    /// <summary>Transforms the value into an input, whose secretness and dependencies join this one's.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(OutputFlow.BindAsync(DataTask, data => func(data.ValueAs<T>()).ToOutput()));
    }

    /// <summary>Runs an asynchronous action on the value.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(OutputFlow.MapAwaitAsync(DataTask, async data =>
        {
            await func(data.ValueAs<T>()).ConfigureAwait(false);
            return default(ValueTuple);
        }));
    }

    /// <summary>Transforms the value, seen as an object, into another output.</summary>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(OutputFlow.BindAsync(DataTask, data => func(data.ValueAs<T>())));
    }

    /// <summary>An output of the value of a task.</summary>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>
    /// Explains that an output has no text before it is known. Throws instead when the environment variable
    /// PULUMI_ERROR_OUTPUT_STRING is set to 1 or true.
    /// </summary>
    public override string ToString() => OutputText.Explain();
}
