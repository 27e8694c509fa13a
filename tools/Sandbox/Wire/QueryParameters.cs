using System.Globalization;

namespace LandingZone.Sandbox.Wire;

/// <summary>The form parameters of the query protocols, with their <c>Name.1.Member</c> lists.</summary>
internal sealed class QueryParameters(IReadOnlyDictionary<string, string> values)
{
    private static readonly QueryParameters None = new(new Dictionary<string, string>());

    internal static QueryParameters Empty => None;

    internal IReadOnlyDictionary<string, string> Values => values;

    internal string? this[string name] => values.GetValueOrDefault(name);

    internal static QueryParameters Parse(string form)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            values[Decode(parts[0])] = parts.Length == 2 ? Decode(parts[1]) : "";
        }

        return new QueryParameters(values);
    }

    internal string Required(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value
        ? value
        : throw new AwsErrorException("MissingParameter", $"The request must contain the parameter {name}");

    internal int? Integer(string name)
    {
        if (this[name] is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
            : throw new AwsErrorException("InvalidParameterValue", $"Invalid value '{text}' for {name}. Must be an integer");
    }

    internal bool Flag(string name) => this[name] is "true" or "True" or "1";

    /// <summary>The values of <c>Name.1</c>, <c>Name.2</c>, …, also spelled <c>Name.member.1</c>.</summary>
    internal IReadOnlyList<string> List(string name) =>
        [.. Structures(name).Select(each => each[""]).OfType<string>()];

    /// <summary>One set of parameters for each <c>Name.N.</c>; a plain value has the empty name.</summary>
    internal IReadOnlyList<QueryParameters> Structures(string name)
    {
        var groups = new SortedDictionary<int, Dictionary<string, string>>();
        foreach (var (key, value) in values)
        {
            if (!key.StartsWith(name + ".", StringComparison.Ordinal))
                continue;
            var rest = key[(name.Length + 1)..];
            if (rest.StartsWith("member.", StringComparison.Ordinal))
                rest = rest["member.".Length..];
            var dot = rest.IndexOf('.', StringComparison.Ordinal);
            if (!int.TryParse(dot < 0 ? rest : rest[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                continue;
            if (!groups.TryGetValue(index, out var group))
                groups[index] = group = new Dictionary<string, string>(StringComparer.Ordinal);
            group[dot < 0 ? "" : rest[(dot + 1)..]] = value;
        }

        return [.. groups.Values.Select(group => new QueryParameters(group))];
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
