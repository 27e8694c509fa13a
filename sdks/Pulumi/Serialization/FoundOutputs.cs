namespace Pulumi;

/// <summary>The outputs met while one value is written.</summary>
internal sealed class FoundOutputs
{
    [ThreadStatic]
    private static FoundOutputs? _current;

    public List<OutputData> Seen { get; } = [];

    public List<Task> Pending { get; } = [];

    /// <summary>Runs the function on this thread, noting the outputs that are read in it.</summary>
    public T Collect<T>(Func<T> write)
    {
        var outer = _current;
        _current = this;
        try
        {
            return write();
        }
        finally
        {
            _current = outer;
        }
    }

    /// <summary>An output's data, or null when it has to be waited for first.</summary>
    public static OutputData? Read(IOutput output)
    {
        var found = _current;
        var task = output.DataTask;
        if (found is null)
        {
            throw new InvalidOperationException("Outputs have no JSON of their own: use Output.JsonSerialize.");
        }

        if (!task.IsCompleted)
        {
            found.Pending.Add(task);
            return null;
        }

        var data = task.GetAwaiter().GetResult();
        found.Seen.Add(data);
        return data;
    }
}
