namespace LandingZone.Infra.Settings.Reading;

/// <summary>A map with known keys. Asking for a key makes it known; what nobody asked for is an error.</summary>
internal sealed class ConfigObject(string path, IReadOnlyDictionary<string, ConfigValue> values, Problems problems)
{
    private readonly List<string> _known = [];

    /// <summary>Path of the map itself.</summary>
    public string Path => path;

    /// <summary>How many keys it has, known or not.</summary>
    public int Count => values.Count;

    /// <summary>Path of one of its keys.</summary>
    public string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>A value that may be missing.</summary>
    public ConfigValue? Optional(string key)
    {
        _known.Add(key);
        return values.GetValueOrDefault(key);
    }

    /// <summary>A value that has to be there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="expected">What it has to be, for the message.</param>
    public ConfigValue? Required(string key, string expected)
    {
        var value = Optional(key);
        if (value is null)
            problems.Add(PathOf(key), $"expected {expected}, found nothing. Add it to the stack file.");
        return value;
    }

    /// <summary>Reports every key that was not asked for.</summary>
    /// <param name="explain">Says why a key that a user may expect is not there; null for any other key.</param>
    public void RejectUnknownKeys(Func<string, string?>? explain = null)
    {
        foreach (var key in values.Keys.Where(key => !_known.Contains(key)).Order(StringComparer.Ordinal))
        {
            var reason = explain?.Invoke(key);
            var suggestion = Wording.DidYouMean(key, _known);
            problems.Add(PathOf(key), reason
                ?? $"unknown key. {(suggestion.Length > 0 ? suggestion : $"Known keys: {string.Join(", ", _known)}.")}");
        }
    }
}
