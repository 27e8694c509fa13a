using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Reads a stack's configuration. Keys belong to a namespace, which is the project's name unless another is given.</summary>
public sealed class Config
{
    private readonly string _name;
    private readonly ConfigValues _settings;

    /// <summary>Reads the keys of the project, or of the namespace given.</summary>
    public Config(string? name = null)
    {
        var deployment = Deployment.Required;
        _name = name ?? deployment.ProjectName;
        _settings = deployment.Settings;
    }

    /// <summary>A value; null when there is none.</summary>
    public string? Get(string key) => _settings.Values.GetValueOrDefault(FullKey(key));

    /// <summary>A value that is <c>true</c> or <c>false</c>; null when there is none.</summary>
    public bool? GetBoolean(string key) => Convert(key, "Boolean", Get(key), Boolean);

    /// <summary>A whole number; null when there is none.</summary>
    public int? GetInt32(string key) => Convert(key, "Int32", Get(key), Int32);

    /// <summary>A number; null when there is none.</summary>
    public double? GetDouble(string key) => Convert(key, "Double", Get(key), Double);

    /// <summary>A structured value, read from JSON; the default of its type when there is none.</summary>
    public T? GetObject<T>(string key) => Object<T>(key, null);

    /// <summary>A structured value, read from JSON with the options; the default of its type when there is none.</summary>
    public T? GetObject<T>(string key, JsonSerializerOptions options) => Object<T>(key, options);

    /// <inheritdoc cref="Get"/>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <inheritdoc cref="GetBoolean"/>
    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <inheritdoc cref="GetInt32"/>
    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <inheritdoc cref="GetDouble"/>
    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <inheritdoc cref="GetObject{T}(string)"/>
    public Output<T>? GetSecretObject<T>(string key) => SecretObject<T>(key, null);

    /// <inheritdoc cref="GetObject{T}(string, JsonSerializerOptions)"/>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) => SecretObject<T>(key, options);

    /// <summary>A value, which must be there.</summary>
    public string Require(string key) => Get(key) ?? throw Missing(key, secret: false);

    /// <summary>A value that is <c>true</c> or <c>false</c>, which must be there.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key, secret: false);

    /// <summary>A whole number, which must be there.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key, secret: false);

    /// <summary>A number, which must be there.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key, secret: false);

    /// <summary>A structured value, read from JSON, which must be there.</summary>
    public T RequireObject<T>(string key) => RequiredObject<T>(key, null, secret: false);

    /// <summary>A structured value, read from JSON with the options, which must be there.</summary>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => RequiredObject<T>(key, options, secret: false);

    /// <inheritdoc cref="Require"/>
    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key, secret: true);

    /// <inheritdoc cref="RequireBoolean"/>
    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key, secret: true);

    /// <inheritdoc cref="RequireInt32"/>
    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key, secret: true);

    /// <inheritdoc cref="RequireDouble"/>
    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key, secret: true);

    /// <inheritdoc cref="RequireObject{T}(string)"/>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequiredObject<T>(key, null, secret: true));

    /// <inheritdoc cref="RequireObject{T}(string, JsonSerializerOptions)"/>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        Output.CreateSecret(RequiredObject<T>(key, options, secret: true));

    private static bool Boolean(string value) => value switch
    {
        "true" => true,
        "false" => false,
        _ => throw new FormatException("A Boolean is written as true or false."),
    };

    private static int Int32(string value) => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static double Double(string value) => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private string FullKey(string key) => $"{_name}:{key}";

    private Output<T>? SecretObject<T>(string key, JsonSerializerOptions? options) =>
        Get(key) is null ? null : Output.CreateSecret(Object<T>(key, options)!);

    private T RequiredObject<T>(string key, JsonSerializerOptions? options, bool secret) =>
        Get(key) is null ? throw Missing(key, secret) : Object<T>(key, options)!;

    private T? Object<T>(string key, JsonSerializerOptions? options)
    {
        var value = Get(key);
        try
        {
            return value is null ? default : JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException e)
        {
            throw Invalid(key, value, $"{typeof(T)}", e);
        }
    }

    private T? Convert<T>(string key, string type, string? value, Func<string, T> convert)
        where T : struct
    {
        try
        {
            return value is null ? null : convert(value);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw Invalid(key, value, type, e);
        }
    }

    private RunException Missing(string key, bool secret) => new(
        $"The configuration value '{FullKey(key)}' is missing. Set it with: pulumi config set {(secret ? "--secret " : "")}{FullKey(key)} <value>");

    private RunException Invalid(string key, string? value, string type, Exception cause)
    {
        // The cause quotes the value, so a secret's is left out as well.
        return _settings.SecretKeys.Contains(FullKey(key))
            ? new($"Configuration '{FullKey(key)}' value '[secret]' is not a valid {type}.")
            : new($"Configuration '{FullKey(key)}' value '{value}' is not a valid {type}: {cause.Message}", cause);
    }
}
