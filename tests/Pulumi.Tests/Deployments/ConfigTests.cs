using System.Text.Json;
using System.Text.Json.Serialization;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Deployments;

/// <summary>Configuration, which mocks take from the environment. Not in parallel with others, since that is the process's.</summary>
[Collection(ProcessWide.Name)]
public sealed class ConfigTests : IDisposable
{
    private const string Variable = "PULUMI_CONFIG";

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        Environment.ExitCode = 0;
    }

    private static async Task<T> ReadAsync<T>(Func<Config, T> read, string? name = null)
    {
        Environment.SetEnvironmentVariable(Variable, JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["landing-zone:text"] = "t",
            ["landing-zone:yes"] = "true",
            ["landing-zone:loud"] = "True",
            ["landing-zone:whole"] = "42",
            ["landing-zone:real"] = "1.5",
            ["landing-zone:guard"] = """{"retentionDays":400,"Name":"g"}""",
            ["landing-zone:misspelt"] = """{"retentionDayz":400}""",
            ["aws:region"] = "eu-central-1",
        }));
        T result = default!;
        await Run.UpdateAsync(() => result = read(new Config(name)));
        return result;
    }

    [Fact]
    public async Task Row17_values_come_from_the_environment_variable()
    {
        Assert.Equal("t", await ReadAsync(config => config.Get("text")));
        Assert.Equal("t", await ReadAsync(config => config.Require("text")));
        Assert.Equal("eu-central-1", await ReadAsync(config => config.Get("region"), "aws"));
        Assert.Null(await ReadAsync(config => config.Get("absent")));
    }

    [Fact]
    public async Task Row17_structured_values_are_json_text()
    {
        Assert.Equal("g", (await ReadAsync(config => config.RequireObject<Guard>("guard"))).Name);
        Assert.Equal("g", (await ReadAsync(config => config.GetObject<Guard>("guard")))!.Name);
        Assert.Null(await ReadAsync(config => config.GetObject<Guard>("absent")));
    }

    [Fact]
    public async Task Typed_values_are_read()
    {
        Assert.True(await ReadAsync(config => config.GetBoolean("yes")));
        Assert.True(await ReadAsync(config => config.RequireBoolean("yes")));
        Assert.Equal(42, await ReadAsync(config => config.GetInt32("whole")));
        Assert.Equal(42, await ReadAsync(config => config.RequireInt32("whole")));
        Assert.Equal(1.5, await ReadAsync(config => config.GetDouble("real")));
        Assert.Equal(1.5, await ReadAsync(config => config.RequireDouble("real")));
        Assert.Null(await ReadAsync(config => config.GetBoolean("absent")));
        Assert.Null(await ReadAsync(config => config.GetInt32("absent")));
        Assert.Null(await ReadAsync(config => config.GetDouble("absent")));
    }

    [Fact]
    public async Task Secret_values_are_secret_outputs()
    {
        var secret = await ReadAsync(config => config.RequireSecret("text"));
        Assert.Equal("t", await secret.ValueAsync());
        Assert.True(await secret.IsSecretAsync());
        Assert.Equal(42, await (await ReadAsync(config => config.RequireSecretInt32("whole"))).ValueAsync());
        Assert.Equal(1.5, await (await ReadAsync(config => config.RequireSecretDouble("real"))).ValueAsync());
        Assert.True(await (await ReadAsync(config => config.RequireSecretBoolean("yes"))).ValueAsync());
        Assert.True(await (await ReadAsync(config => config.GetSecretObject<Guard>("guard")))!.IsSecretAsync());
        Assert.Null(await ReadAsync(config => config.GetSecret("absent")));
    }

    [Fact]
    public async Task GetBoolean_accepts_exactly_true_and_false()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => ReadAsync(config => config.GetBoolean("loud")));

        Assert.Contains("landing-zone:loud", error.Message, StringComparison.Ordinal);
        Assert.Contains("'True'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetInt32_of_a_text_names_key_and_value()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => ReadAsync(config => config.GetInt32("text")));

        Assert.Contains("landing-zone:text", error.Message, StringComparison.Ordinal);
        Assert.Contains("'t'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_value_names_the_key_and_the_command_that_sets_it()
    {
        var plain = await Assert.ThrowsAsync<RunException>(() => ReadAsync(config => config.Require("absent")));
        var secret = await Assert.ThrowsAsync<RunException>(() => ReadAsync(config => config.RequireSecret("absent")));

        Assert.Contains("landing-zone:absent", secret.Message, StringComparison.Ordinal);
        Assert.Contains("landing-zone:absent", plain.Message, StringComparison.Ordinal);
        Assert.Contains("pulumi config set", plain.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Object_in_camel_case_does_not_bind_by_default()
    {
        Assert.Equal(0, (await ReadAsync(config => config.RequireObject<Guard>("guard"))).RetentionDays);
    }

    [Fact]
    public async Task Object_in_camel_case_binds_with_web_options_and_a_misspelt_key_stops_the_run()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

        Assert.Equal(400, (await ReadAsync(config => config.RequireObject<Guard>("guard", options))).RetentionDays);
        var error = await Assert.ThrowsAsync<RunException>(() => ReadAsync(config => config.RequireObject<Guard>("misspelt", options)));
        Assert.Contains("""Configuration 'landing-zone:misspelt' value '{"retentionDayz":400}' is not a valid""", error.Message, StringComparison.Ordinal);
    }

    private sealed record Guard
    {
        public int RetentionDays { get; init; }

        public string? Name { get; init; }
    }
}
