using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Notifications;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Commands;
using Xunit;

namespace LandingZone.Tools.Tests.Catalogue;

public sealed class CatalogueCommandTests
{
    private static readonly string Root = LandingZonePreviewTests.Root;

    [Fact]
    public async Task Catalogue_without_a_stack_lists_what_guardduty_says()
    {
        var run = await Lz.RunAsync(Root, LandingZoneLoader.Load, "catalogue", "--type", "recon:ec2/port*");
        Assert.Equal((0, """
            TYPE                                   SEVERITY         PLAN          FAMILY
            Recon:EC2/PortProbeEMRUnprotectedPort  High             FOUNDATIONAL  PortProbe
            Recon:EC2/PortProbeUnprotectedPort     Low (varies; 2)  FOUNDATIONAL  PortProbe
            Recon:EC2/Portscan                     Medium           FOUNDATIONAL  PortScan

            """.ReplaceLineEndings("\n"), ""), run);
    }

    [Fact]
    public async Task Catalogue_json_shows_notifications_and_responses_of_the_stack()
    {
        var run = await Lz.RunAsync(Root, LandingZoneLoader.Load, "catalogue", "--stack", "prod", "--type", "Stealth:IAMUser/CloudTrail*", "--format", "json");
        Assert.Equal((0, """
            {
              "stack": "prod",
              "types": [
                {
                  "type": "Stealth:IAMUser/CloudTrailLoggingDisabled",
                  "severity": 2,
                  "band": "Low",
                  "severityVaries": false,
                  "plan": "FOUNDATIONAL",
                  "family": "CloudTrailDisabled",
                  "notifications": [
                    "cloudTrailDisabled"
                  ],
                  "responses": [
                    {
                      "name": "restartCloudTrail",
                      "state": "on",
                      "condition": "succeeded"
                    }
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"), ""), run);
    }

    [Fact]
    public async Task Catalogue_markdown_is_a_table()
    {
        var run = await Lz.RunAsync(Root, LandingZoneLoader.Load, "catalogue", "--stack", "dev", "--type", "Stealth:S3/*", "--format", "markdown");
        Assert.Equal((0, """
            | TYPE | SEVERITY | PLAN | FAMILY | NOTIFICATIONS | RESPONSE |
            |---|---|---|---|---|---|
            | `Stealth:S3/ServerAccessLoggingDisabled` | Low | FOUNDATIONAL | BucketAccess | everythingElse | none |

            """.ReplaceLineEndings("\n"), ""), run);
    }

    [Fact]
    public async Task Catalogue_a_glob_that_fits_nothing_is_an_error()
    {
        var run = await Lz.RunAsync(Root, LandingZoneLoader.Load, "catalogue", "--type", "Nothing*");
        Assert.Equal((1, "", "error: no finding type fits 'Nothing*'\n   at: --type\n  fix: Leave the option out to see all of them.\n"), run);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Of_each_type_fires_at_most_its_own_notification_and_its_own_responses(string stack)
    {
        var rows = StackCatalogue.Of(StackCatalogue.Types(null), await PreviewAsync(stack));

        Assert.Contains(rows, row => row.Notifications!.Value.Length == 1);
        Assert.All(rows, row =>
        {
            Assert.Subset(new HashSet<string> { NotificationList.ForFindingType(row.Entry.Type).Name }, row.Notifications!.Value.ToHashSet());
            Assert.Subset(row.Entry.Responses.Select(response => StackCatalogue.NameOf(response.Kind)).ToHashSet(), row.Responses!.Value.Select(response => response.Name).ToHashSet());
        });
    }

    [Fact]
    public async Task Of_a_rule_that_is_off_no_longer_fires()
    {
        var preview = await PreviewAsync("prod");
        var type = FindingCatalogue.Of("Stealth:IAMUser/CloudTrailLoggingDisabled");

        Assert.Equal("cloudTrailDisabled", Assert.Single(Row(type, preview).Notifications!.Value));
        Assert.Empty(Row(type, With(preview, "notifications-cloud-trail-disabled", "state", "DISABLED")).Notifications!.Value);
        Assert.Empty(Row(type, With(preview, "remediation-restart-cloud-trail", "state", "DISABLED")).Responses!.Value);
    }

    [Fact]
    public async Task Of_a_region_that_does_not_forward_hears_of_nothing()
    {
        var preview = With(await PreviewAsync("prod"), "findings-hub-eu-central-1-forward", "state", "DISABLED");
        var row = Row(FindingCatalogue.Of("Stealth:IAMUser/CloudTrailLoggingDisabled"), preview);

        Assert.Empty(row.Notifications!.Value);
        Assert.Empty(row.Responses!.Value);
    }

    private static CatalogueRow Row(FindingTypeEntry type, StackPreview preview) => Assert.Single(StackCatalogue.Of([type], preview));

    private static StackPreview With(StackPreview preview, string name, string input, string value)
    {
        Assert.Contains(preview.Resources, resource => resource.Name == name);
        return preview with
        {
            Resources = [.. preview.Resources.Select(resource =>
            {
                if (resource.Name != name)
                    return resource;
                var inputs = resource.Inputs.DeepClone().AsObject();
                inputs[input] = value;
                return resource with { Inputs = inputs };
            })],
        };
    }

    private static Task<StackPreview> PreviewAsync(string stack) =>
        Previewer.PreviewAsync(StackReader.Read(ProjectReader.Find(Root), stack), LandingZoneLoader.Load);
}
