using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.ServiceQuotas;

public sealed class ServiceQuotasTests : SandboxTest
{
    private const string Accounts = """{"ServiceCode":"organizations","QuotaCode":"L-E619E033"}""";

    [Theory]
    [InlineData("GetServiceQuota", 50)]
    [InlineData("GetAWSDefaultServiceQuota", 10)]
    public async Task Quota_that_is_known_has_its_value(string operation, double value)
    {
        var answer = await Client("servicequotas", Management).JsonAsync($"ServiceQuotasV20190624.{operation}", Accounts);

        Assert.Equal((200, value), (answer.Status, answer.Json.GetProperty("Quota").GetProperty("Value").GetDouble()));
    }

    [Fact]
    public async Task GetServiceQuota_without_an_applied_value_is_NoSuchResourceException()
    {
        var answer = await Client("servicequotas", Security).JsonAsync("ServiceQuotasV20190624.GetServiceQuota", Accounts);

        Assert.Equal((400, "NoSuchResourceException"), (answer.Status, answer.ErrorCode));
    }
}
