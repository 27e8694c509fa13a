using System.Text;
using System.Text.RegularExpressions;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Commands;

/// <summary>The real program with the real stack files.</summary>
public sealed partial class LandingZonePreviewTests
{
    internal static readonly string Root = Repository.Root.Path;

    [Theory]
    [InlineData("dev", 3)]
    [InlineData("prod", 18)]
    public async Task Preview_has_one_of_each_regional_resource_in_every_region(string stack, int regions)
    {
        var preview = await PreviewAsync(stack);

        Assert.Equal(regions, preview.Resources.Where(r => r.Type == "aws:guardduty/detector:Detector").Select(r => r.Region).Distinct().Count());
        foreach (var (type, account) in new[]
        {
            ("aws:guardduty/detector:Detector", "security"),
            ("aws:guardduty/organizationAdminAccount:OrganizationAdminAccount", "management"),
            ("aws:guardduty/organizationConfiguration:OrganizationConfiguration", "security"),
            ("aws:guardduty/publishingDestination:PublishingDestination", "security"),
        })
        {
            var found = preview.Resources.Where(r => r.Type == type).ToList();
            Assert.Equal(regions, found.Count);
            Assert.Equal(regions, found.Select(r => r.Region).Distinct().Count());
            Assert.All(found, r => Assert.Equal(account, r.Account));
        }
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Preview_names_only_what_exists(string stack)
    {
        var preview = await PreviewAsync(stack);
        var names = preview.Resources.Select(r => r.Name).ToHashSet();

        Assert.All(preview.Resources, resource =>
        {
            Assert.True(resource.Parent.Length == 0 || names.Contains(resource.Parent), $"parent of {resource.Name}");
            Assert.All(resource.Options.DependsOn, name => Assert.Contains(name, names));
            Assert.All(Reference().Matches(resource.Inputs.ToJsonString()), match => Assert.Contains(match.Groups[1].Value, names));
        });
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Preview_every_resource_of_a_region_says_so_itself(string stack)
    {
        var preview = await PreviewAsync(stack);

        // A provider's default region would be a second place to look for it; AWS Native has no other.
        Assert.All(preview.Resources.Where(r => r.Region.Length > 0 && !r.Type.StartsWith("aws-native:", StringComparison.Ordinal)), r => Assert.Equal(r.Region, (string?)r.Inputs["region"]));
        Assert.DoesNotContain(preview.Resources, r => r.Account == "default");
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Preview_is_the_same_on_every_run(string stack) =>
        Assert.Equal(PreviewJson.Write(await PreviewAsync(stack)), PreviewJson.Write(await PreviewAsync(stack)));

    [Fact]
    public async Task Preview_of_prod_shows_the_webhooks_as_one_secret()
    {
        var preview = await PreviewAsync("prod");

        Assert.Equal("[secret]", (string?)preview.Resources.Single(r => r.Type == "aws:ssm/parameter:Parameter").Inputs["value"]);
        Assert.DoesNotContain("v1:", Encoding.UTF8.GetString(PreviewJson.Write(preview)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_of_prod_fits_into_a_comment() =>
        Assert.InRange(PreviewMarkdown.Render(await PreviewAsync("prod")).Length, 1, 65_536);

    [Fact]
    public async Task Command_on_a_folder_below_the_root_previews_the_stack()
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = await LzCommand.RunAsync(["preview", "--stack", "prod"],
            new CommandContext(output, error, false, Path.Combine(Root, "infra"), LandingZoneLoader.Load));

        Assert.Equal("", error.ToString());
        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.StartsWith("Previewing update (prod)", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_wrong_settings_reports_every_problem_with_its_key()
    {
        var project = ProjectReader.Find(Root);
        var text = File.ReadAllText(Path.Combine(Root, "Pulumi.dev.yaml"), Encoding.UTF8) + "\n  landing-zone:misspelt: x\n  landing-zone:homeRegions: y\n";
        var error = Assert.Throws<ProblemException>(() => LandingZoneLoader.Load(StackReader.Parse(project, "dev", text)));

        Assert.Contains("misspelt", error.Message, StringComparison.Ordinal);
        Assert.Contains("homeRegions", error.Message, StringComparison.Ordinal);
        Assert.Equal("Pulumi.dev.yaml", Assert.Single(error.Problems).Where);
    }

    private static Task<StackPreview> PreviewAsync(string stack) =>
        Previewer.PreviewAsync(StackReader.Read(ProjectReader.Find(Root), stack), LandingZoneLoader.Load);

    [GeneratedRegex(@"\$\{([^}.]+)\.[a-zA-Z]+\}")]
    private static partial Regex Reference();
}
