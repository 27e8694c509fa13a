using System.Collections;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// Writes values as providers see them: null, bool, double, string, lists as <c>ImmutableArray&lt;object?&gt;</c>, args and maps as
/// <c>ImmutableDictionary&lt;string, object?&gt;</c>, assets and resources as they are. One writer writes one property, and notes
/// whether anything in it is unknown or secret and what it depends on.
/// </summary>
internal sealed class WireWriter
{
    private bool _isKnown = true;
    private bool _isSecret;
    private ImmutableHashSet<Resource> _resources = [];

    /// <summary>Writes one property.</summary>
    public static async ValueTask<OutputData> WriteAsync(string label, object? value)
    {
        var writer = new WireWriter();
        var written = await writer.ValueAsync(label, value).ConfigureAwait(false);
        return writer._isKnown
            ? writer is { _isSecret: false, _resources.IsEmpty: true }
                ? OutputData.Plain(written)
                : new(written, isKnown: true, writer._isSecret, writer._resources)
            : new(null, isKnown: false, writer._isSecret, writer._resources);
    }

    private ValueTask<object?> ValueAsync(string label, object? value) => value switch
    {
        null or string or bool or double or AssetOrArchive => new(value),
        int number => new((double)number),
        IInput input => input.TryGetPlain(out var plain) ? ValueAsync(label, plain) : OutputAsync(label, input.ToOutput()),
        IOutput output => OutputAsync(label, output),
        IUnion union => ValueAsync(label, union.Value),
        InputArgs args => MembersAsync(label, args.Members()),
        JsonElement json => new(WireJson.Value(json)),
        Resource resource => ResourceAsync(resource),
        IDictionary map => MembersAsync(label, Entries(label, map)),
        IList list => ListAsync(label, list),
        Task task => TaskAsync(label, task),
        Enum number => new(Convert.ToDouble(number, null)),
        _ when EnumTypes.TryWrite(value, out var written) => new(written),
        _ => throw Unsupported(value, label),
    };

    private async ValueTask<object?> OutputAsync(string label, IOutput output)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        _resources = OutputData.Union(_resources, data.Resources);
        return data.IsKnown ? await ValueAsync(label, data.Value).ConfigureAwait(false) : null;
    }

    private async ValueTask<object?> MembersAsync(string label, IEnumerable<(string Name, object? Value, bool IsJson)> members)
    {
        var written = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, value, isJson) in members)
        {
            var member = await ValueAsync($"{label}.{name}", value).ConfigureAwait(false);
            if (member is not null)
            {
                written[name] = isJson && _isKnown ? WireJson.Text(member) : member;
            }
        }

        return written.ToImmutable();
    }

    private async ValueTask<object?> ListAsync(string label, IList list)
    {
        if (WireReader.IsDefaultArray(list))
        {
            return null;
        }

        var written = ImmutableArray.CreateBuilder<object?>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            written.Add(await ValueAsync($"{label}[{i}]", list[i]).ConfigureAwait(false));
        }

        return written.ToImmutable();
    }

    private async ValueTask<object?> ResourceAsync(Resource resource)
    {
        await resource.Registration.ConfigureAwait(false);
        _resources = _resources.Add(resource);
        return resource;
    }

    private async ValueTask<object?> TaskAsync(string label, Task task)
    {
        await task.ConfigureAwait(false);
        return await ValueAsync(label, task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task)).ConfigureAwait(false);
    }

    private static IEnumerable<(string Name, object? Value, bool IsJson)> Entries(string label, IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry.Key is string name
                ? (name, entry.Value, false)
                : throw new InvalidOperationException($"The keys of {label} must be strings, but one is a {entry.Key.GetType()}.");
        }
    }

    public static InvalidOperationException Unsupported(object value, string label) =>
        new($"{value.GetType().FullName} is not a supported argument type.\n\t{label}");
}
