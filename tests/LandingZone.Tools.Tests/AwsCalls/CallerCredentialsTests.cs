using System.Collections.Immutable;
using LandingZone.Lambdas.Aws;
using LandingZone.Tools.AwsCalls;
using LandingZone.Tools.Doctor;

namespace LandingZone.Tools.Tests.AwsCalls;

public sealed class CallerCredentialsTests
{
    [Fact]
    public async Task Find_environment_wins_and_no_program_is_started()
    {
        var found = await CallerCredentials.FindAsync(Machine(null, "", ("AWS_ACCESS_KEY_ID", "AKIA"), ("AWS_SECRET_ACCESS_KEY", "secret"), ("AWS_PROFILE", "prod")), "/");

        Assert.Equal(new AwsCredentials("AKIA", "secret", null), found.Credentials);
    }

    [Fact]
    public async Task Find_profile_is_read_by_the_aws_cli()
    {
        var found = await CallerCredentials.FindAsync(
            Machine(0, """{"Version":1,"AccessKeyId":"ASIA","SecretAccessKey":"secret","SessionToken":"token"}""", ("AWS_PROFILE", "prod")), "/");

        Assert.Equal(new AwsCredentials("ASIA", "secret", "token"), found.Credentials);
    }

    [Theory]
    [InlineData(null, "", "there are no AWS credentials in the environment, and no AWS CLI that reads the profile")]
    [InlineData(255, "The SSO session has expired.\nmore", "'aws configure export-credentials' fails: The SSO session has expired.")]
    [InlineData(0, "nonsense", "'aws configure export-credentials' answers with something else than credentials")]
    [InlineData(0, "{}", "'aws configure export-credentials' answers with something else than credentials")]
    public async Task Find_profile_that_cannot_be_read_says_why(int? code, string text, string missing)
    {
        var found = await CallerCredentials.FindAsync(Machine(code, text, ("AWS_PROFILE", "prod")), "/");

        Assert.Equal((null, missing), (found.Credentials, found.Missing));
    }

    [Fact]
    public async Task Find_configuration_file_counts_as_a_profile()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("there are no AWS credentials in the environment and no profile",
            (await CallerCredentials.FindAsync(Machine(0, "{}", ("HOME", folder.Path)), "/")).Missing);

        folder.Write(".aws/config", "[default]\n");

        Assert.Equal("there are no AWS credentials in the environment, and no AWS CLI that reads the profile",
            (await CallerCredentials.FindAsync(Machine(null, "", ("HOME", folder.Path)), "/")).Missing);
    }

    // No secret in a message.
    [Fact]
    public async Task Find_credentials_do_not_show_their_secret() => Assert.DoesNotContain(
        "secret", (await CallerCredentials.FindAsync(Machine(null, "", ("AWS_ACCESS_KEY_ID", "AKIA"), ("AWS_SECRET_ACCESS_KEY", "secret")), "/")).ToString(), StringComparison.Ordinal);

    private static Machine Machine(int? code, string text, params (string Name, string Value)[] variables) => new(
        (program, arguments, _) => Task.FromResult((program, arguments) == ("aws", "configure export-credentials --format process")
            ? new ProgramAnswer(code, text) : throw new InvalidOperationException(program)),
        variables.ToImmutableDictionary(pair => pair.Name, pair => pair.Value));
}
