using Pulumi.Tests.Support;

namespace Pulumi.Tests.Local;

/// <summary>How the local SDK words mistakes in the configuration.</summary>
[Collection(ProcessWide.Name)]
public sealed class ConfigMessageTests : IDisposable
{
    private const string Values = "PULUMI_CONFIG";
    private const string SecretKeys = "PULUMI_CONFIG_SECRET_KEYS";

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Values, null);
        Environment.SetEnvironmentVariable(SecretKeys, null);
        Environment.ExitCode = 0;
    }

    private static async Task<string> MessageAsync(Action<Config> read)
    {
        Environment.SetEnvironmentVariable(Values, """{"landing-zone:days":"many","landing-zone:pin":"hunter2"}""");
        Environment.SetEnvironmentVariable(SecretKeys, """["landing-zone:pin"]""");
        return (await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() => read(new Config())))).Message;
    }

    [Fact]
    public async Task Missing_value_says_how_to_set_it()
    {
        Assert.Equal(
            "The configuration value 'landing-zone:absent' is missing. Set it with: pulumi config set landing-zone:absent <value>",
            await MessageAsync(config => config.Require("absent")));
        Assert.Equal(
            "The configuration value 'landing-zone:absent' is missing. Set it with: pulumi config set --secret landing-zone:absent <value>",
            await MessageAsync(config => config.RequireSecret("absent")));
    }

    [Fact]
    public async Task Value_of_the_wrong_type_is_shown() => Assert.Equal(
        "Configuration 'landing-zone:days' value 'many' is not a valid Int32: The input string 'many' was not in a correct format.",
        await MessageAsync(config => config.RequireInt32("days")));

    [Fact]
    public async Task Secret_value_of_the_wrong_type_is_not_shown() => Assert.Equal(
        "Configuration 'landing-zone:pin' value '[secret]' is not a valid Int32.",
        await MessageAsync(config => config.RequireSecretInt32("pin")));
}
