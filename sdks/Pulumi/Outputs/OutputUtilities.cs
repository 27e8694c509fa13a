namespace Pulumi.Utilities;

/// <summary>Looks inside outputs, for tests and for tools.</summary>
public static class OutputUtilities
{
    /// <summary>An output that is unknown, as values are in a preview. The factory is run, its value is not seen by anyone.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        return new(UnknownAsync(valueFactory()));
    }

    /// <summary>An output that is unknown, as values are in a preview.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(new OutputData(value, isKnown: false, isSecret: false, []));

    /// <summary>The resources that the output depends on.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).Resources;
    }

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).IsKnown;
    }

    /// <summary>The value; the default of its type while it is unknown.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).ValueAs<T>();
    }

    /// <summary>The same output, depending on one resource more.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return new(AddAsync(output.DataTask, resource));
    }

    private static async Task<OutputData> UnknownAsync<T>(Task<T> value) =>
        new(await value.ConfigureAwait(false), isKnown: false, isSecret: false, []);

    private static async Task<OutputData> AddAsync(Task<OutputData> source, Resource resource)
    {
        var data = await source.ConfigureAwait(false);
        return new(data.Value, data.IsKnown, data.IsSecret, data.Resources.Add(resource));
    }
}
