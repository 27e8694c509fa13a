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
