using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Stacks;

public sealed class LandingZoneLoaderTests
{
    private const string Organization = """
        config:
          landing-zone:organization: { organizationId: o-a1b2c3d4e5, managementAccountId: "123456789012" }
          landing-zone:securityAccount: { id: "111122223333" }
          landing-zone:homeRegion: eu-west-1
          landing-zone:regions: [eu-west-1]
          landing-zone:channels:
            chat:
              - kind: slack
                url:
                  secure: v1:abc:def
              - kind: slack
        """;

    [Fact]
    public void Load_webhookInPlainText_isRefusedAndNotRepeated()
    {
        var error = Assert.Throws<ProblemException>(() => LandingZoneLoader.Load(Stack($"{Organization}\n        url: https://chat.example.com/hunter2\n")));

        Assert.Equal(
            new Problem("landing-zone:channels.chat[1].url is not encrypted", "Pulumi.dev.yaml",
                "Run 'pulumi config set --stack dev --secret --path \"landing-zone:channels.chat[1].url\"', and make a new webhook: this one was readable."),
            Assert.Single(error.Problems));
    }

    [Fact]
    public void Load_encryptedWebhooks_areFine() =>
        Assert.NotNull(LandingZoneLoader.Load(Stack($"{Organization}\n        url:\n          secure: v1:ghi:jkl\n")));

    private static StackSettings Stack(string text) => StackReader.Parse(ProjectReader.Find(Root.Path), "dev", text);
}
