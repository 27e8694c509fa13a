using LandingZone.Tools.Preview;
using Pulumi;

namespace LandingZone.Tools.Tests.Preview;

public sealed class PreviewerTests : PreviewTestBase
{
    [Fact]
    public async Task Preview_lists_each_component_followed_by_its_children()
    {
        var preview = await PreviewAsync(() =>
        {
            var first = new Group("first");
            var second = new Group("second");
            _ = new Thing(Bucket, "b", options: new() { Parent = second });
            var inner = new Group("inner", new() { Parent = first });
            _ = new Thing(Bucket, "a", options: new() { Parent = inner });
            _ = new Thing(Bucket, "loose");
        });

        Assert.Equal(["first", "inner", "a", "second", "b", "loose"], preview.Resources.Select(r => r.Name));
        Assert.Equal(["", "first", "inner", "", "second", ""], preview.Resources.Select(r => r.Parent));
        Assert.Equal([true, true, false, true, false, false], preview.Resources.Select(r => r.IsComponent));
        Assert.Equal("urn:pulumi:dev::landing-zone::landingzone:test:Group$landingzone:test:Group$aws:s3/bucket:Bucket::a", preview.Resources[2].Urn);
    }

    [Fact]
    public async Task Preview_shows_inputs_of_every_kind_with_sorted_keys()
    {
        var resource = await SingleAsync(() => _ = new Thing(Bucket, "x", new ThingArgs
        {
            Name = "n",
            Count = 3,
            Share = 0.5,
            Enabled = true,
            List = { "a", "b" },
            Variables = { ["z"] = "1", ["a"] = "2" },
            Nested = new NestedArgs { Value = "v" },
            Blocks = { new NestedArgs { Value = "one" } },
        }), "x");

        Assert.Equal(
            """{"blocks":[{"value":"one"}],"count":3,"enabled":true,"list":["a","b"],"name":"n","nested":{"value":"v"},"share":0.5,"variables":{"a":"2","z":"1"}}""",
            resource.Inputs.ToJsonString());
    }

    [Fact]
    public async Task Preview_shows_computed_values_as_references_also_inside_JSON()
    {
        var resource = await SingleAsync(() =>
        {
            var bucket = new Thing(Bucket, "archive");
            _ = new GlobalThing(Role, "reader", new ThingArgs
            {
                Name = bucket.Id,
                Policy = Output.JsonSerialize(Output.Create(new { Resource = bucket.Arn, Name = bucket.Name })),
                List = bucket.Zones.Apply(zones => zones.Add("last")),
            });
        }, "reader");

        Assert.Equal("${archive.id}", (string?)resource.Inputs["name"]);
        Assert.Equal("""{"Resource":"${archive.arn}","Name":"${archive.name}"}""", (string?)resource.Inputs["policy"]);
        Assert.Equal("""["last"]""", resource.Inputs["list"]!.ToJsonString());
    }

    [Fact]
    public async Task Preview_given_input_is_the_output_of_the_same_name()
    {
        var resource = await SingleAsync(() =>
        {
            var bucket = new Thing(Bucket, "archive", new ThingArgs { Name = "given" });
            _ = new GlobalThing(Role, "reader", new ThingArgs { Name = bucket.Name });
        }, "reader");

        Assert.Equal("given", (string?)resource.Inputs["name"]);
    }

    [Fact]
    public async Task Preview_labels_accounts_and_regions()
    {
        var preview = await PreviewAsync(() =>
        {
            var management = new AccountProvider("management");
            var security = new AccountProvider("landing-zone-security", "eu-west-1");
            var group = new Group("group", new() { Providers = { security } });
            _ = new Thing(Bucket, "inherited", options: new() { Parent = group });
            _ = new Thing(Bucket, "own", new ThingArgs { Region = "us-east-1" }, new() { Parent = group });
            _ = new Thing(Bucket, "other", new ThingArgs { Region = "us-east-1" }, new() { Provider = management });
            _ = new Thing(Bucket, "configured", options: new() { Provider = management });
            _ = new GlobalThing(Role, "global", options: new() { Parent = group });
            _ = new GlobalThing("random:index/randomUuid:RandomUuid", "external-id");
            _ = new Thing(Bucket, "default");
            _ = new GlobalThing("aws-native:cloudformation:StackSet", "native", options: new() { Provider = security });
        });

        Assert.Equal(
            [
                "management:management:", "landing-zone-security:security:", "group::", "inherited:security:eu-west-1", "own:security:us-east-1",
                "global:security:", "other:management:us-east-1", "configured:management:us-west-2", "external-id::", "default:default:us-west-2", "native:security:eu-west-1",
            ],
            preview.Resources.Select(r => $"{r.Name}:{r.Account}:{r.Region}"));
        Assert.Equal(11, preview.Summary.Resources);
        Assert.Equal(5, preview.Summary.ByType[Bucket]);
        Assert.Equal("eu-west-1=2 global=1 us-east-1=2 us-west-2=2", string.Join(' ', preview.Summary.ByRegion.Select(r => $"{r.Key}={r.Value}")));
    }

    [Fact]
    public async Task Preview_shows_the_options_in_effect()
    {
        var preview = await PreviewAsync(() =>
        {
            var group = new Group("group", new() { Protect = true, RetainOnDelete = true });
            var before = new Group("before");
            var first = new Thing(Bucket, "first", options: new() { Parent = group });
            _ = new Thing(Bucket, "second", options: new()
            {
                Parent = group,
                Protect = false,
                DependsOn = { first, before },
                IgnoreChanges = { "tags" },
                Aliases = { new Alias { Name = "old" }, new Alias { Urn = "urn:pulumi:x" }, new Alias { Type = "t:m:T" } },
                ImportId = "existing@eu-west-1",
            });
        });

        var first = preview.Resources.Single(r => r.Name == "first").Options;
        Assert.True(first is { Protect: true, RetainOnDelete: true, Import: "" });
        var second = preview.Resources.Single(r => r.Name == "second").Options;
        Assert.True(second is { Protect: false, RetainOnDelete: true, Import: "existing@eu-west-1" });
        Assert.Equal(["first", "before"], second.DependsOn.ToArray());
        Assert.Equal(["tags"], second.IgnoreChanges.ToArray());
        Assert.Equal(["*::old", "urn:pulumi:x", "t:m:T::*"], second.Aliases.ToArray());
    }

    [Fact]
    public async Task Preview_outputs_are_sorted_and_resolved()
    {
        var preview = await PreviewAsync(() => new Dictionary<string, object?>
        {
            ["plain"] = "x",
            ["id"] = new Thing(Bucket, "archive").Id,
            ["list"] = new[] { "a" },
            ["number"] = 3,
        });

        Assert.Equal("""{"id":"${archive.id}","list":["a"],"number":3,"plain":"x"}""", preview.Outputs.ToJsonString());
    }

    [Fact]
    public async Task Preview_resource_created_in_Apply_fails_and_is_named()
    {
        var problem = await FailsAsync(() => new Thing(Bucket, "archive").Arn.Apply(_ => new Thing(Bucket, "late").Id));

        Assert.Equal(new Problem("resource 'late' exists only after apply, so a preview cannot show it", "aws:s3:Bucket late",
            "Decide whether it exists from settings, not inside Apply."), problem);
    }

    [Fact]
    public async Task Preview_resource_that_exists_only_while_values_are_unknown_fails_and_is_named()
    {
        var problem = await FailsAsync(() =>
        {
            if (Deployment.Instance.IsDryRun)
                _ = new Thing(Bucket, "early");
        });

        Assert.Equal("resource 'early' exists only while its inputs are unknown, so a preview shows what is never created", problem.What);
        Assert.Equal("aws:s3:Bucket early", problem.Where);
    }

    [Fact]
    public async Task Preview_program_that_fails_reports_its_sentence()
    {
        var problem = await FailsAsync(() => throw new RunException("regions: expected at least one"));

        Assert.Equal("regions: expected at least one", problem.What);
        Assert.Equal("Pulumi.dev.yaml", problem.Where);
    }

    [Fact]
    public async Task Preview_program_that_throws_in_Apply_fails()
    {
        var problem = await FailsAsync(() => _ = new Thing(Bucket, "x", new ThingArgs
        {
            Name = Output.Create("a").Apply((Func<string, string>)(_ => throw new InvalidOperationException("broken on purpose"))),
        }));

        Assert.Contains("broken on purpose", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_program_that_waits_for_itself_ends_and_names_what_waits()
    {
        var error = await Assert.ThrowsAsync<ProblemException>(() => LandingZone.Tools.Preview.Running.Previewer.PreviewAsync(Settings(), settings => () =>
        {
            _ = new Thing(Bucket, "stuck", new ThingArgs { Name = Output.Create(new TaskCompletionSource<string>().Task) });
            return new Dictionary<string, object?>();
        }, TimeSpan.FromSeconds(2)));

        Assert.Equal("resource 'stuck' still waits for its inputs or dependencies after 2 s", Assert.Single(error.Problems).What);
    }

    [Fact]
    public async Task Preview_two_at_once_do_not_mix()
    {
        var previews = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            Task.Run(() => PreviewAsync(() => _ = new Thing(Bucket, $"bucket-{i}")))));

        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"bucket-{i}"), previews.Select(p => Assert.Single(p.Resources).Name));
    }

    [Fact]
    public async Task Where_keeps_the_components_above_a_resource()
    {
        var preview = await PreviewAsync(() =>
        {
            var group = new Group("group");
            _ = new Thing(Bucket, "wanted", options: new() { Parent = group });
            _ = new Thing(Bucket, "other", options: new() { Parent = group });
            _ = new Group("empty");
        });

        Assert.Equal(["group", "wanted"], preview.Where(r => r.Name == "wanted").Resources.Select(r => r.Name));
    }

    [Theory]
    [InlineData("aws:guardduty/detector:Detector", "aws:guardduty:Detector")]
    [InlineData("aws:cloudwatch/eventRule:EventRule", "aws:cloudwatch:EventRule")]
    [InlineData("landingzone:guardduty:OrganizationGuardDuty", "landingzone:guardduty:OrganizationGuardDuty")]
    [InlineData("pulumi:providers:aws", "pulumi:providers:aws")]
    [InlineData("aws:s3/other:Bucket", "aws:s3/other:Bucket")]
    public void ShortenType_drops_what_repeats_the_name(string type, string shortType) =>
        Assert.Equal(shortType, PreviewResource.ShortenType(type));
}
