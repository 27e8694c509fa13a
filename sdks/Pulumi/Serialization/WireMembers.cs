using System.Collections;

namespace Pulumi;

/// <summary>Writes sets of named values, each with what is known of it.</summary>
internal static class WireMembers
{
    /// <summary>The arguments by name. Those without a value are left out.</summary>
    public static ValueTask<ImmutableDictionary<string, OutputData>> ArgsAsync(string label, InputArgs args) =>
        OfAsync(label, args.Members());

    /// <inheritdoc cref="ArgsAsync"/>
    public static async ValueTask<ImmutableDictionary<string, OutputData>> OfAsync(
        string label, IEnumerable<(string Name, object? Value, bool IsJson)> members)
    {
        var written = ImmutableDictionary.CreateBuilder<string, OutputData>();
        foreach (var (name, value, isJson) in members)
        {
            if (value is null)
            {
                continue;
            }

            var data = await WireWriter.WriteAsync($"{label}.{name}", value).ConfigureAwait(false);
            if (!data.IsKnown || data.Value is not null)
            {
                written[name] = isJson && data.IsKnown ? data.With(WireJson.Text(data.Value)) : data;
            }
        }

        return written.ToImmutable();
    }

    /// <summary>What a mock returns for a resource: its properties by name.</summary>
    /// <exception cref="InvalidOperationException">The mock returned something without names.</exception>
    public static ValueTask<ImmutableDictionary<string, OutputData>> StateAsync(string label, object state) => state switch
    {
        InputArgs args => ArgsAsync(label, args),
        IDictionary<string, object?> pairs => OfAsync(label, pairs.Select(pair => (pair.Key, pair.Value, false))),
        IDictionary map => OfAsync(label, map.Cast<DictionaryEntry>().Select(entry => ((string)entry.Key, entry.Value, false))),
        _ => throw WireWriter.Unsupported(state, label),
    };

    /// <summary>What a mock returns for a function, as one value.</summary>
    public static async ValueTask<OutputData> ResultAsync(string label, object result)
    {
        var members = await StateAsync(label, result).ConfigureAwait(false);
        var known = members.Values.All(member => member.IsKnown);
        return new(
            known ? members.ToImmutableDictionary(member => member.Key, member => member.Value.Value) : null,
            known,
            members.Values.Any(member => member.IsSecret),
            members.Values.Aggregate(ImmutableHashSet<Resource>.Empty, (all, member) => OutputData.Union(all, member.Resources)));
    }
}
