using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Ssm;

public sealed class SsmTests : SandboxTest
{
    [Theory]
    [InlineData(true, "https://chat.example.com/hooks/security")]
    [InlineData(false, "encrypted")]
    public async Task GetParameter_is_plain_only_with_decryption(bool decrypt, string expected)
    {
        var answer = await GetAsync($$"""{"Name":"/landing-zone/chat-webhook","WithDecryption":{{(decrypt ? "true" : "false")}}}""");
        Assert.Equal(expected, answer.Json.GetProperty("Parameter").GetProperty("Value").GetString());
    }

    [Fact]
    public async Task GetParameter_unknown_name_is_ParameterNotFound() =>
        Assert.Equal("ParameterNotFound", (await GetAsync("""{"Name":"/none"}""")).ErrorCode);

    private Task<Answer> GetAsync(string body) => Client("ssm", Security, Home).JsonAsync("AmazonSSM.GetParameter", body);
}
