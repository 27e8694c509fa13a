using System.Text.Json;

namespace Pulumi;

/// <summary>JSON text of values that have outputs in them.</summary>
internal static class OutputJson
{
    /// <summary>Writes the value, waiting for the outputs found in it until all of them are there.</summary>
    public static async Task<OutputData> SerializeAsync<T>(Task<OutputData> source, JsonSerializerOptions? options)
    {
        var data = await source.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.WithoutValue();
        }

        var withOutputs = OutputJsonConverter.Extend(options);
        while (true)
        {
            var found = new FoundOutputs();
            var text = found.Collect(() => JsonSerializer.Serialize(data.ValueAs<T>(), withOutputs));
            if (found.Pending.Count == 0)
            {
                return found.Seen.Aggregate(data.With(text), (all, output) => all.Joined(output));
            }

            await Task.WhenAll(found.Pending).ConfigureAwait(false);
        }
    }

    public static async Task<OutputData> DeserializeAsync<T>(Task<OutputData> source, JsonSerializerOptions? options)
    {
        var data = await source.ConfigureAwait(false);
        return data.IsKnown && data.Value is string text
            ? data.With(JsonSerializer.Deserialize<T>(text, OutputJsonConverter.Extend(options)))
            : data.With(null);
    }
}

/// <summary>The outputs met while one value is written.</summary>
internal sealed class FoundOutputs
{
    [ThreadStatic]
    private static FoundOutputs? s_current;

    public List<OutputData> Seen { get; } = [];

    public List<Task> Pending { get; } = [];

    /// <summary>Runs the function on this thread, noting the outputs that are read in it.</summary>
    public T Collect<T>(Func<T> write)
    {
        var outer = s_current;
        s_current = this;
        try
        {
            return write();
        }
        finally
        {
            s_current = outer;
        }
    }

    /// <summary>An output's data, or null when it has to be waited for first.</summary>
    public static OutputData? Read(IOutput output)
    {
        var found = s_current;
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
