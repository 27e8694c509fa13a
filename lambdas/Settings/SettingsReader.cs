using System.Globalization;

namespace LandingZone.Lambdas.Settings;

/// <summary>
/// Reads settings from environment variables, strictly: a missing, empty or malformed one is a problem, and all problems are
/// reported together by <see cref="ThrowIfWrong"/>. Until then a wrong setting has the default of its type, so that reading goes on.
/// </summary>
/// <param name="environment">The variables.</param>
public sealed class SettingsReader(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>Variables with this prefix are the product's own: one that nobody reads is a problem, because it is misspelt or misplaced.</summary>
    public const string OwnPrefix = "LZ_";

    /// <summary>The word that stands for an empty list, because an empty value is an error.</summary>
    public const string None = "none";

    private readonly List<string> _problems = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Whether a variable is set at all, even if empty.</summary>
    public bool Has(string name) => environment.ContainsKey(name);

    /// <summary>A text that is not empty.</summary>
    public string Text(string name, string expected) => Parse(name, expected, text => text) ?? "";

    /// <summary>A text that fulfils <paramref name="isValid"/>.</summary>
    public string Text(string name, string expected, Func<string, bool> isValid) =>
        Parse(name, expected, text => isValid(text) ? text : null) ?? "";

    /// <summary>A text that no message repeats.</summary>
    public string Secret(string name, string expected, Func<string, bool> isValid) =>
        Parse(name, expected, text => isValid(text) ? text : null, isSecret: true) ?? "";

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string name) =>
        ParseValue<bool>(name, "true or false", text => text switch { "true" => true, "false" => false, _ => null });

    /// <summary>A whole number within bounds.</summary>
    public int Number(string name, int minimum, int maximum) =>
        ParseValue<int>(
            name,
            $"a whole number from {minimum} to {maximum}",
            text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= minimum && number <= maximum ? number : null);

    /// <summary>A number with a decimal point within bounds.</summary>
    public double Fraction(string name, double minimum, double maximum) =>
        ParseValue<double>(
            name,
            FormattableString.Invariant($"a number from {minimum:0.0} to {maximum:0.0}"),
            text => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number >= minimum && number <= maximum ? number : null);

    /// <summary>One of several words, compared exactly.</summary>
    public T Choice<T>(string name, params ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct
    {
        var known = choices.ToArray();
        return ParseValue<T>(
            name,
            Words([.. known.Select(choice => choice.Word)]),
            text => known.Where(choice => choice.Word == text).Select(choice => (T?)choice.Value).FirstOrDefault());
    }

    /// <summary>Items separated by commas, or <see cref="None"/>.</summary>
    public IReadOnlyList<string> List(string name, string expected, Func<string, bool> isValid) =>
        Parse<IReadOnlyList<string>>(name, $"{expected}, separated by commas, or {None}", text =>
        {
            if (text == None)
                return [];
            var items = text.Split(',');
            return items.All(isValid) ? items : null;
        }) ?? [];

    /// <summary>A value that <paramref name="parse"/> understands; null from it means that the text is wrong.</summary>
    public T? Parse<T>(string name, string expected, Func<string, T?> parse, bool isSecret = false)
        where T : class
    {
        if (!TryGet(name, expected, out var text))
            return null;
        var value = parse(text);
        if (value is null)
            Problem(isSecret ? $"{name} is not {expected}; its value is secret." : $"{name} is '{text}', but must be {expected}.");
        return value;
    }

    /// <summary>Notes a problem that a caller found by itself.</summary>
    public void Problem(string problem) => _problems.Add(problem);

    /// <summary>Names of the variables with this prefix, without the prefix; they count as read.</summary>
    public IReadOnlyList<string> NamesAfter(string prefix)
    {
        string[] names = [.. environment.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        _read.UnionWith(names);
        return [.. names.Select(name => name[prefix.Length..])];
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="SettingsException">A setting is wrong, or one of the product's own variables was not read.</exception>
    public void ThrowIfWrong()
    {
        var unread = environment.Keys
            .Where(name => name.StartsWith(OwnPrefix, StringComparison.Ordinal) && !_read.Contains(name))
            .Order(StringComparer.Ordinal)
            .Select(name => $"{name} is set, but this handler has no such setting; remove it or correct its name.");
        string[] problems = [.. _problems, .. unread];
        if (problems.Length > 0)
            throw new SettingsException("Runtime.ConfigInvalid", problems);
    }

    /// <summary>Words as a phrase: <c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    internal static string Words(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[^1];

    private T ParseValue<T>(string name, string expected, Func<string, T?> parse)
        where T : struct
    {
        if (!TryGet(name, expected, out var text))
            return default;
        if (parse(text) is { } value)
            return value;
        Problem($"{name} is '{text}', but must be {expected}.");
        return default;
    }

    private bool TryGet(string name, string expected, out string text)
    {
        _read.Add(name);
        if (!environment.TryGetValue(name, out var found))
            Problem($"{name} is missing; it must be {expected}.");
        else if (found.Length == 0)
            Problem($"{name} is empty; it must be {expected}.");
        text = found ?? "";
        return text.Length > 0;
    }
}
