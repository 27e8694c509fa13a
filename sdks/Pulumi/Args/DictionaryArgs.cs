namespace Pulumi;

/// <summary>Resource arguments given by name.</summary>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    /// <summary>Takes the arguments under the provider's names.</summary>
    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) => _dictionary = dictionary;

    internal override IEnumerable<(string Name, object? Value, bool IsJson)> Members() =>
        _dictionary.Select(pair => (pair.Key, pair.Value, IsJson: false));
}

/// <summary>Function arguments given by name.</summary>
public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    /// <summary>Takes the arguments under the provider's names.</summary>
    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) => _dictionary = dictionary;

    internal override IEnumerable<(string Name, object? Value, bool IsJson)> Members() =>
        _dictionary.Select(pair => (pair.Key, pair.Value, IsJson: false));
}
