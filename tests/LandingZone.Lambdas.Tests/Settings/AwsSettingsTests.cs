using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Tests.Settings;

public sealed class AwsSettingsTests
{
    private static readonly Dictionary<string, string> Valid = new()
    {
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = "AKID",
        ["AWS_SECRET_ACCESS_KEY"] = "secret",
        ["AWS_SESSION_TOKEN"] = "token",
    };

    [Fact]
    public void Read_what_lambda_sets()
    {
        var settings = Read(Valid);

        Assert.Equal(("eu-west-1", new AwsCredentials("AKID", "secret", "token")), (settings.Region, settings.Credentials));
        Assert.Empty(settings.Endpoints);
    }

    [Fact]
    public void Read_long_term_key_has_no_token()
    {
        var environment = new Dictionary<string, string>(Valid);
        environment.Remove("AWS_SESSION_TOKEN");

        Assert.Null(Read(environment).Credentials.SessionToken);
    }

    [Fact]
    public void Read_endpoints_for_all_and_for_one_service() =>
        Assert.Equal(
            new Dictionary<string, Uri> { [""] = new("http://127.0.0.1:4566"), ["DYNAMODB"] = new("http://127.0.0.1:8000") },
            Read(new(Valid) { ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:4566", ["AWS_ENDPOINT_URL_DYNAMODB"] = "http://127.0.0.1:8000" }).Endpoints);

    [Theory]
    [InlineData("AWS_REGION", "Ireland", "AWS_REGION is 'Ireland', but must be a region, for example eu-west-1.")]
    [InlineData("AWS_REGION", "", "AWS_REGION is empty; it must be a region, for example eu-west-1.")]
    [InlineData("AWS_ACCESS_KEY_ID", "", "AWS_ACCESS_KEY_ID is empty; it must be the id of an access key.")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "", "AWS_SECRET_ACCESS_KEY is empty; it must be a secret access key.")]
    [InlineData("AWS_SESSION_TOKEN", "", "AWS_SESSION_TOKEN is empty; it must be a session token.")]
    [InlineData("AWS_ENDPOINT_URL", "localhost:4566", "AWS_ENDPOINT_URL is 'localhost:4566', but must be an http or https address, for example http://127.0.0.1:4566.")]
    [InlineData("AWS_ENDPOINT_URL_EC2", "", "AWS_ENDPOINT_URL_EC2 is empty; it must be an http or https address, for example http://127.0.0.1:4566.")]
    public void Read_wrong_value_is_told_with_its_name(string name, string value, string problem)
    {
        var reader = new SettingsReader(new Dictionary<string, string>(Valid) { [name] = value });
        AwsSettings.Read(reader);

        Assert.Equal([problem], Assert.Throws<SettingsException>(reader.ThrowIfWrong).Problems);
    }

    private static AwsSettings Read(Dictionary<string, string> environment)
    {
        var reader = new SettingsReader(environment);
        var settings = AwsSettings.Read(reader);
        reader.ThrowIfWrong();
        return settings;
    }
}
