using System.Collections;

namespace Pulumi;

/// <summary>A map argument whose values, or the map as a whole, may be outputs.</summary>
public sealed class InputMap<TValue> :
    Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private readonly List<Entry> _entries = [];

    /// <summary>Starts empty.</summary>
    public InputMap()
    {
    }

    private InputMap(Output<ImmutableDictionary<string, TValue>> whole) => _entries.Add(new(null, whole, Replaces: false));

    /// <summary>Sets the value of a key, in place of an earlier one.</summary>
    public Input<TValue> this[string key]
    {
        set => _entries.Add(new(key, value.ToOutput(), Replaces: true));
    }

    private protected override bool IsPlain => false;

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput()
    {
        if (_entries is [{ Key: null, Value: Output<ImmutableDictionary<string, TValue>> whole }])
        {
            return whole;
        }

        var entries = _entries.ToArray();
        return new(OutputFlow.CombineAsync(Array.ConvertAll(entries, entry => entry.Value), values => Join(entries, values)));
    }

    /// <summary>Adds a value. A key that is there already with another value fails when the map is resolved.</summary>
    public void Add(string key, Input<TValue> value) => _entries.Add(new(key, value.ToOutput(), Replaces: false));

    /// <summary>Adds the values of another map. Keys that are there already with another value fail when the map is resolved.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <inheritdoc cref="Add(InputMap{TValue})"/>
    public void AddRange(InputMap<TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _entries.Add(new(null, values.AsOutput(), Replaces: false));
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"An {nameof(InputMap<>)} cannot be enumerated synchronously, since its values may not be known yet; it is enumerable only for " +
        "collection initializers. Use Apply, or await foreach.");

    /// <summary>The pairs of the map, which is awaited as a whole.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await AsOutput().DataTask.WaitAsync(cancellationToken).ConfigureAwait(false);
        foreach (var pair in Pairs(data))
        {
            yield return new Output<KeyValuePair<string, TValue>>(data.With(pair));
        }
    }

    /// <summary>A new map of both; where both have a key, the second one's value is taken.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var merged = new InputMap<TValue>();
        merged._entries.Add(new(null, first.AsOutput(), Replaces: true));
        merged._entries.Add(new(null, second.AsOutput(), Replaces: true));
        return merged;
    }

    /// <summary>A map of the values.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Output.Create(values);

    /// <summary>A map of the values.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Output.Create(values);

    /// <summary>A map that is known as a whole or not at all.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        values.Apply(ImmutableDictionary.CreateRange);

    /// <summary>A map that is known as a whole or not at all.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        values.Apply(ImmutableDictionary.CreateRange);

    /// <summary>A map that is known as a whole or not at all.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values);

    private static ImmutableDictionary<string, TValue> Pairs(OutputData whole) =>
        whole.ValueAs<ImmutableDictionary<string, TValue>?>() ?? ImmutableDictionary<string, TValue>.Empty;

    private static ImmutableDictionary<string, TValue> Join(Entry[] entries, OutputData[] values)
    {
        var map = ImmutableDictionary.CreateBuilder<string, TValue>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key is { } key)
            {
                Put(key, values[i].ValueAs<TValue>(), entries[i].Replaces);
                continue;
            }

            foreach (var (each, value) in Pairs(values[i]))
            {
                Put(each, value, entries[i].Replaces);
            }
        }

        return map.ToImmutable();

        void Put(string key, TValue value, bool replaces)
        {
            if (replaces)
            {
                map[key] = value;
            }
            else
            {
                map.Add(key, value); // refuses another value for a key that is there
            }
        }
    }

    /// <summary>One value under a key, or a run of pairs (no key).</summary>
    private sealed record Entry(string? Key, IOutput Value, bool Replaces);
}
