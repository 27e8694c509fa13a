namespace Pulumi;

/// <summary>How the data of outputs flows through functions.</summary>
internal static class OutputFlow
{
    public static async Task<OutputData> MapAsync(Task<OutputData> source, Func<OutputData, object?> func)
    {
        var data = await source.ConfigureAwait(false);
        return data.IsKnown ? data.With(func(data)) : data.WithoutValue();
    }

    public static async Task<OutputData> MapAwaitAsync(Task<OutputData> source, Func<OutputData, Task<object?>> func)
    {
        var data = await source.ConfigureAwait(false);
        return data.IsKnown ? data.With(await func(data).ConfigureAwait(false)) : data.WithoutValue();
    }

    public static async Task<OutputData> BindAsync(Task<OutputData> source, Func<OutputData, IOutput?> func)
    {
        var data = await source.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.WithoutValue();
        }

        return func(data) is { } inner ? (await inner.DataTask.ConfigureAwait(false)).Joined(data) : data.With(null);
    }

    /// <summary>One value made of several: unknown, secret and dependent as any part is.</summary>
    public static async Task<OutputData> CombineAsync(IReadOnlyList<IOutput> parts, Func<OutputData[], object?> build)
    {
        var data = new OutputData[parts.Count];
        var known = true;
        var secret = false;
        ImmutableHashSet<Resource> resources = [];
        for (var i = 0; i < data.Length; i++)
        {
            var part = data[i] = await parts[i].DataTask.ConfigureAwait(false);
            known &= part.IsKnown;
            secret |= part.IsSecret;
            resources = OutputData.Union(resources, part.Resources);
        }

        return new(known ? build(data) : null, known, secret, resources);
    }

    public static async Task<OutputData> FromTaskAsync<T>(Task<T> task, bool secret) =>
        new(await task.ConfigureAwait(false), isKnown: true, secret, []);
}
